#include "report/print.h"

#include "inspect/pack.h"
#include "layout/compose.h"
#include "pdf/write.h"
#include "report/filing.h"
#include "report/ledger_file.h"
#include "report/read_style.h"

namespace jianbao::report {

std::optional<font::Manifest> font_manifest(Definition const& definition,
                                            layout::Style const& style, std::string const& share,
                                            Files const& files, Diagnostics& out) {
  auto manifest = read_fonts(definition, share, files, out);
  if (manifest) complete_roles(style, definition.style, *manifest, out);
  return manifest;
}

std::optional<font::FontSet> open_fonts(Definition const& definition, layout::Style const& style,
                                        std::string const& share, Files const& files,
                                        Diagnostics& out) {
  std::size_t const before = out.errors();
  auto const manifest = font_manifest(definition, style, share, files, out);
  if (!manifest) return {};
  font::FontSet fonts = font::open_fonts(*manifest, out);
  if (out.errors() > before) return {};
  return fonts;
}

namespace {

Result<std::string> write_pdf(PrintJob const& job, page::Paged paged, Files const& files) {
  pdf::WriteOptions options;
  options.for_print = job.request.for_print;
  options.conformance = parse_conformance(job.request.conformance).value_or(pdf::Conformance{});
  tell_origin(job.written, job.dataset, paged.metadata);
  constexpr int no_data = 2;  // a file of part 2 holds no files but PDF/A (ISO 19005-2 6.8)
  if (options.conformance.part != no_data)
    options.attachments =
        data_attachments(job.request, job.written, job.dataset,
                         ledger_json(job.written, job.dataset, paged, DataLines::no), files);
  inspect::PackOptions const& packing = job.request.packing;
  bool const by_qpdf = packing.linearised || packing.encrypted;
  options.object_streams = packing.object_streams && !by_qpdf;
  auto bytes = pdf::write(std::move(paged), job.fonts, options);
  if (!bytes || !by_qpdf) return bytes;
  return inspect::pack(*bytes, packing);
}

}  // namespace

Printed print(PrintJob const& job, Files const& files, Diagnostics& out) {
  page::Paged paged =
      layout::compose(job.written.document, {job.style, job.fonts, job.memory}, out);
  Printed printed{paged.pages.size(), {}, {}};
  if (out.has_errors()) return printed;
  if (job.request.ledger)
    printed.ledger = ledger_json(job.written, job.dataset, paged, DataLines::yes);
  auto bytes = write_pdf(job, std::move(paged), files);
  if (bytes)
    printed.bytes = std::move(*bytes);
  else
    out.add(bytes.error());
  return printed;
}

}  // namespace jianbao::report
