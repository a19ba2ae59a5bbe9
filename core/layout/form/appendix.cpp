// 附件 of an official document (GB/T 9704-2012 7.3.5).
#include "layout/form/form.h"

namespace jianbao::layout {

void append_official_appendix(Setter& setter, std::string const& mark, std::string const& title,
                              Boxes& boxes) {
  TextStyle const& body = setter.style.of("body");
  TextStyle label = setter.style.of("heading1");
  label.indent_em = 0;
  PlacedBlock block(setter, (body.leading - body.size) / 2);
  block.beside(mark, label, setter.tag("P", setter.parent), line::Alignment::left);
  block.skip(body.leading * 2);
  block.text(title, setter.style.of("title"), setter.heading_tag(1));
  block.skip(body.leading);
  Box box = block.take();
  box.keep_with_next = true;
  box.bookmark = page::Bookmark{mark + "\u3000" + title, 1, 0, {}};
  boxes.push_back(std::move(box));
}

}  // namespace jianbao::layout
