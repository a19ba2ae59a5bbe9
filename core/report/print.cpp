#include "report/print.h"

#include "layout/compose.h"
#include "pdf/write.h"
#include "report/read_style.h"

namespace jianbao::report {

std::optional<font::FontSet> open_fonts(Definition const& definition, layout::Style const& style,
                                        std::string const& share, Files const& files,
                                        Diagnostics& out) {
  std::size_t const before = out.errors();
  auto manifest = read_fonts(definition, share, files, out);
  if (!manifest) return {};
  complete_roles(style, definition.style, *manifest, out);
  font::FontSet fonts = font::open_fonts(*manifest, out);
  if (out.errors() > before) return {};
  return fonts;
}

Printed print(Written const& written, layout::Style const& style, font::FontSet const& fonts,
              Diagnostics& out) {
  Printed printed{layout::compose(written.document, style, fonts, out), {}};
  if (out.has_errors()) return printed;
  auto bytes = pdf::write(printed.paged, fonts);
  if (bytes)
    printed.bytes = std::move(*bytes);
  else
    out.add(bytes.error());
  return printed;
}

}  // namespace jianbao::report
