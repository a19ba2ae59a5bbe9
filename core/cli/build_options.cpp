#include "cli/build_options.h"

namespace jianbao::cli {

void add_build_options(CLI::App& command, BuildOptions& options) {
  report::Request& request = options.request;
  command.add_option("briefing", request.definition, "briefing definition (data/briefing.json)");
  command.add_option("--period,--year", request.period, "2020, 2020-Q1, 2020-03");
  command.add_option("--region", request.region, "id, name or GB/T 2260 code of a region");
  command.add_option("--sections", request.sections, "only these, in this order")->delimiter(',');
  command.add_option("-o,--output", request.output, "the PDF (out/<title>-<region>-<period>.pdf)");
  command.add_flag("--ledger", request.ledger,
                   "write NAME.ledger.json beside the PDF: where every figure comes from");
  command.add_flag("--draft", request.draft, "make the PDF with a mark where a section failed");
  command.add_option("--errors", options.errors, "how errors are told: text or json")
      ->check(CLI::IsMember({"text", "json"}));
  command.add_option("--watermark", request.watermark,
                     "words across every page, behind its text: 草稿");
  command.add_flag("--allow-findings", request.allow_findings,
                   "print contradictions in the data in the notes instead of stopping");
}

}  // namespace jianbao::cli
