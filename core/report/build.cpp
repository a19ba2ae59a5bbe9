#include "report/build.h"

#include "doc/dump.h"
#include "inspect/pack.h"
#include "layout/compose.h"
#include "page/dump.h"
#include "pdf/write.h"
#include "report/atomic_file.h"
#include "report/filing.h"
#include "report/ledger_file.h"
#include "report/read_style.h"

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

std::optional<page::Paged> lay_out(Written const& written, Request const& request,
                                   Files const& files, font::FontSet& fonts, Diagnostics& out) {
  auto manifest = read_fonts(written.definition, request.share, files, out);
  if (!written.style || !manifest) return {};
  std::size_t const before = out.errors();
  complete_roles(*written.style, written.definition.style, *manifest, out);
  fonts = font::open_fonts(*manifest, out);
  if (out.errors() > before) return {};
  return layout::compose(written.document, *written.style, fonts, out);
}

struct Made {
  page::Paged& paged;
  font::FontSet const& fonts;
  std::string const& ledger;
};

Result<std::string> write_pdf(Request const& request, Written const& written,
                              data::Dataset const& dataset, Made const& made, Files const& files) {
  pdf::WriteOptions options;
  options.for_print = request.for_print;
  options.conformance = parse_conformance(request.conformance).value_or(pdf::Conformance{});
  tell_origin(written, dataset, made.paged.metadata);
  constexpr int no_data = 2;  // a file of part 2 holds no files but PDF/A (ISO 19005-2 6.8)
  if (options.conformance.part != no_data)
    options.attachments = data_attachments(request, written, dataset, made.ledger, files);
  auto const bytes = pdf::write(made.paged, made.fonts, options);
  return bytes ? inspect::pack(*bytes, request.packing) : bytes;
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

  font::FontSet fonts;
  auto paged = lay_out(*written, request, files, fonts, out);
  if (paged && show == "pages") built.shown = page::dump(*paged);
  if (!paged || out.has_errors() || show == "pages") return built;
  built.pages = paged->pages.size();
  std::string const ledger = portable_ledger(ledger_json(*written, *dataset, *paged), *written);
  auto const bytes = write_pdf(request, *written, *dataset, {*paged, fonts, ledger}, files);
  if (!bytes) return out.add(bytes.error()), built;
  std::string const path = output_path(request, *written);
  // The ledger first: a PDF is never without the ledger that was asked for.
  if (request.ledger)
    if (auto failure = write_file(ledger_path(path), ledger))
      return out.add(std::move(*failure)), built;
  if (auto failure = write_file(path, *bytes))
    out.add(std::move(*failure));
  else
    built.path = path;
  return built;
}

}  // namespace jianbao::report
