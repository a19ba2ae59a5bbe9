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

data::Dataset const* kept_data(Definition const& definition, Files const& files, Memory& memory,
                               Diagnostics& out) {
  std::string key;
  for (std::string const& one : definition.data)
    key += one + "\n";
  return memory.dataset.get(key, files, out, [&](Files const& its, Diagnostics& said) {
    return load_data(definition, its, said);
  });
}

// Faces are mapped, not read through Files; their stamps stand for them.
font::FontSet const* kept_fonts(Request const& request, Written const& written, Files const& files,
                                Memory& memory, Diagnostics& out) {
  std::size_t const before = out.errors();
  auto const manifest =
      font_manifest(written.definition, *written.style, request.share, files, out);
  if (!manifest || out.errors() > before) return nullptr;
  std::string key;
  for (auto const& [name, role] : manifest->roles)
    for (auto const* list : {&role.latin, &role.han}) {
      key += name + ":";
      for (std::string const& id : *list)
        key += " " + id;
      key += "\n";
    }
  for (auto const& file : manifest->files)
    key += file.id + "=" + file.path + "\n";
  return memory.fonts.get(key, files, out, [&](Files const& its, Diagnostics& said) {
    for (auto const& file : manifest->files)
      static_cast<void>(its.stamp(file.path));
    std::optional<font::FontSet> fonts = font::open_fonts(*manifest, said);
    if (said.has_errors()) fonts.reset();
    return fonts;
  });
}

}  // namespace

std::string ledger_path(std::string const& pdf) {
  return (pdf.ends_with(".pdf") ? pdf.substr(0, pdf.size() - 4) : pdf) + ".ledger.json";
}

Built build(Request const& asked, Files const& files, Memory& memory, Diagnostics& out) {
  Built built;
  auto definition = read_definition(asked.definition, files, out);
  auto const* dataset = definition ? kept_data(*definition, files, memory, out) : nullptr;
  if (!dataset) return built;
  Request request = asked;
  if (memory.keeps_sections) request.sections_before = &memory.sections;
  request.chunks_before = &memory.chunks;
  // The sections hold on to its records.
  memory.sections.facts = std::to_string(memory.dataset.times()) + "\n";
  auto written = write_document(request, std::move(*definition), *dataset, files, out);
  built.usage_error = written->usage_error;
  built.written = memory.sections.run;
  written->document.watermark = request.watermark;
  std::string const& show = request.show;
  if (show == "document") built.shown = doc::dump(written->document);
  if (out.has_errors() || show == "document") return built;

  if (!written->style) return built;
  auto const* fonts = kept_fonts(request, *written, files, memory, out);
  if (!fonts) return built;
  if (show == "pages") {
    built.shown = page::dump(layout::compose(written->document, *written->style, *fonts, out));
    return built;
  }
  Printed const printed = print({request, *written, *dataset, *written->style, *fonts}, files, out);
  if (out.has_errors()) return built;
  built.pages = printed.pages;
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
