#include "report/build.h"

#include "doc/dump.h"
#include "inspect/pack.h"
#include "layout/compose.h"
#include "page/dump.h"
#include "report/atomic_file.h"
#include "report/filing.h"
#include "report/print.h"

namespace jianbao::report {

namespace {

// out/<title>-<region>-<period>.pdf under the current folder; what a file name cannot hold becomes
// "_".
std::string default_output(doc::Document const& document) {
  std::string name = document.title + "-" + document.region + "-" + document.period;
  for (char& c : name)
    if (c == '/' || c == '\\' || static_cast<unsigned char>(c) < 0x20) c = '_';
  return "out/" + name + ".pdf";
}

std::string output_path(Request const& request, Written const& written) {
  if (!request.output.empty()) return request.output;
  if (!written.definition.output.empty())
    return beside(written.definition.file, written.definition.output);
  return default_output(written.document);
}

}  // namespace

std::string ledger_path(std::string const& pdf) {
  return (pdf.ends_with(".pdf") ? pdf.substr(0, pdf.size() - 4) : pdf) + ".ledger.json";
}

Built build(Request const& request, std::string const& show, Files const& files, Diagnostics& out) {
  Built built;
  auto definition = read_definition(request.definition, files, out);
  auto const dataset = definition ? load_data(*definition, files, out) : std::nullopt;
  if (!dataset) return built;
  auto written = write_document(request, std::move(*definition), *dataset, files, out);
  built.usage_error = written->usage_error;
  written->document.watermark = request.watermark;
  if (show == "document") built.shown = doc::dump(written->document);
  if (out.has_errors() || show == "document") return built;

  if (!written->style) return built;
  auto const fonts = open_fonts(written->definition, *written->style, request.share, files, out);
  if (!fonts) return built;
  if (show == "pages") {
    built.shown = page::dump(layout::compose(written->document, *written->style, *fonts, out));
    return built;
  }
  Printed const printed = print({request, *written, *dataset, *written->style, *fonts}, files, out);
  if (out.has_errors()) return built;
  built.pages = printed.paged.pages.size();
  out.append(written->failures);
  std::string const path = output_path(request, *written);
  // The ledger first: a PDF is never without the ledger that was asked for.
  if (request.ledger)
    if (auto failure = write_file(ledger_path(path), printed.ledger))
      return out.add(std::move(*failure)), built;
  if (auto failure = write_file(path, printed.bytes))
    out.add(std::move(*failure));
  else
    built.path = path;
  return built;
}

}  // namespace jianbao::report
