// 附件说明, 发文机关署名, 成文日期 and 附注 (GB/T 9704-2012 7.3.4 to 7.3.7).
#include "layout/form/form.h"

namespace jianbao::layout {

namespace {

Box blank_line(TextStyle const& look) {
  Box box;
  box.height = look.leading;
  box.keep_with_next = true;
  return box;
}

Box line_of(Setter& setter, std::string const& words, TextStyle const& look, Length left) {
  Box box;
  box.height = look.leading;
  setter.put_label(box.items, setter.span(words, look, setter.tag("P", setter.parent)),
                   line::Alignment::left, {left, baseline_in(look)}, {});
  return box;
}

// As the imprint names them, else the appendices of the document itself.
std::vector<std::string> attachments_of(doc::Document const& document) {
  std::vector<std::string> names = document.imprint.attachments;
  if (!names.empty()) return names;
  for (doc::Section const& section : document.sections)
    if (section.appendix) names.push_back(section.title);
  return names;
}

// One empty line below the text, two characters in; runovers stand under the name.
void append_attachments(Setter& setter, TextStyle const& look, Boxes& boxes) {
  std::vector<std::string> const names = attachments_of(setter.document);
  if (names.empty()) return;
  boxes.push_back(blank_line(look));
  Length const label_left = look.size * 2;
  Length const label = setter.natural("附件：", look) + look.size.times(1, 2);
  bool const numbered = names.size() > 1;
  Length const number = numbered ? look.size : Length{};
  for (std::size_t i = 0; i < names.size(); ++i) {
    Length const left = label_left + label + number;
    TextStyle plain = look;
    plain.indent_em = 0;
    page::TagId const tag = setter.tag("P", setter.parent);
    auto lines = setter.set({setter.span(names[i], plain, tag)}, plain, setter.measure() - left);
    for (std::size_t l = 0; l < lines.size(); ++l) {
      Box box;
      box.height = look.leading;
      Point const at{left, baseline_in(look)};
      if (l == 0 && i == 0)
        setter.put_label(box.items, setter.span("附件：", look, tag), line::Alignment::left,
                         {label_left, at.y}, {});
      if (l == 0 && numbered)
        setter.put_label(box.items, setter.span(std::to_string(i + 1) + ".", look, tag),
                         line::Alignment::left, {label_left + label, at.y}, {});
      put_line(box.items, lines[l], at);
      box.keep_with_next = true;
      boxes.push_back(std::move(box));
    }
  }
}

// Upright in the middle of the date, under the words (GB/T 9704-2012 7.3.5.1).
void put_seal(Setter& setter, Length middle, Box& issuer) {
  auto const& pictures = setter.document.pictures;
  auto const seal = pictures.find(setter.document.imprint.seal);
  if (seal == pictures.end()) return;
  Length const width = Length::mm(setter.document.imprint.seal_mm),
               height =
                   width.scaled(static_cast<double>(seal->second->height) / seal->second->width);
  page::Image image;
  image.picture = seal->second;
  image.area = {{middle - width / 2, issuer.height - height / 2}, {width, height}};
  image.tag = setter.tag("Figure", setter.parent, "印章");
  issuer.items.insert(issuer.items.begin(), std::move(image));
}

}  // namespace

void append_signature(Setter& setter, Boxes& boxes) {
  TextStyle const& look = setter.style.of("body");
  doc::Imprint const& imprint = setter.document.imprint;
  // The signature never stands alone on a page: it stays with the last lines of the text.
  if (!boxes.empty()) boxes.back().keep_with_next = true;
  append_attachments(setter, look, boxes);
  std::string const& date = setter.document.date;
  std::vector<std::string> issuers = imprint.issuers;
  if (issuers.empty()) issuers.push_back(setter.document.issuer);
  if (!boxes.empty()) boxes.back().keep_with_next = true;
  Length const em = look.size, measure = setter.measure(), date_width = setter.natural(date, look);
  int const empty_lines = imprint.sealed ? 2 : 1;  // a seal's top is within one line of the text
  for (int i = 0; i < empty_lines; ++i)
    boxes.push_back(blank_line(look));
  // Sealed: the date four characters in, the issuer centred on it. Unsealed: the issuer two
  // characters in and the date two to the right of the issuer's first, or, where the date is the
  // longer, the date two characters in.
  Length date_left = measure - em * 4 - date_width;
  for (std::string const& issuer : issuers) {
    Length const width = setter.natural(issuer, look);
    Length left = date_left + (date_width - width) / 2;
    if (!imprint.sealed) {
      bool const fits = date_width + em * 2 <= width + em * 2;
      left = fits ? measure - em * 2 - width : measure - em * 4 - date_width;
      date_left = left + em * 2;
    }
    left = min(left, measure - width);
    boxes.push_back(line_of(setter, issuer, look, left));
    if (&issuer == &issuers.back() && imprint.sealed)
      put_seal(setter, date_left + date_width / 2, boxes.back());
    boxes.back().keep_with_next = true;
  }
  if (!date.empty()) boxes.push_back(line_of(setter, date, look, date_left));
  if (imprint.remark.empty()) return;
  boxes.back().keep_with_next = true;
  boxes.push_back(line_of(setter, "（" + imprint.remark + "）", look, em * 2));
}

}  // namespace jianbao::layout
