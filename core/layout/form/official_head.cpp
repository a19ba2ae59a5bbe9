// The head of an official document (GB/T 9704-2012 7.2) and its title and addressees
// (7.3.1, 7.3.2).
#include "layout/form/form.h"

namespace jianbao::layout {

namespace {

constexpr page::Colour red{255, 0, 0};
constexpr Length mark_top = Length::mm(35);  // below the type area's top edge
constexpr Length rule_below_number = Length::mm(4);
constexpr Length rule_thickness = Length::pt(1);  // not given by the standard
constexpr Length largest_mark = Length::pt(62);   // offices' 22 mm by 15 mm letters

std::string joined(std::vector<std::string> const& names, std::string const& between) {
  std::string text;
  for (std::string const& name : names)
    text += (text.empty() ? "" : between) + name;
  return text;
}

class OfficialHead {
 public:
  explicit OfficialHead(Setter& setter)
      : setter_(setter),
        imprint_(setter.document.imprint),
        body_(setter.style.of("body")),
        pitch_(body_.leading),
        edge_((body_.leading - body_.size) / 2),
        block_(setter, edge_) {}

  Box set() {
    corner();
    block_.move_to(edge_ + mark_top);
    mark();
    block_.skip(pitch_ * 2);
    number();
    block_.skip(rule_below_number + rule_thickness / 2);
    block_.rule(rule_thickness, red);
    block_.skip(pitch_ * 2);
    block_.text(setter_.document.title, setter_.style.of("title"), setter_.heading_tag(1));
    block_.skip(pitch_);
    return block_.take();
  }

 private:
  page::TagId tag(char const* role) { return setter_.tag(role, setter_.parent); }

  // 份号, 密级, 紧急程度: the first lines, flush left.
  void corner() {
    TextStyle const &plain = setter_.style.of("imprint"),
                    &strong = setter_.style.of("imprint-strong");
    for (auto const& [words, look] :
         {std::pair<std::string const&, TextStyle const&>{imprint_.copy_number, plain},
          {imprint_.secrecy, strong},
          {imprint_.urgency, strong}}) {
      if (words.empty()) continue;
      block_.beside(words, look, tag("P"), line::Alignment::left);
      block_.skip(pitch_);
    }
  }

  // 发文机关标志 as large as one line allows; several bodies one below the other, 文件 beside them
  // in the middle (7.2.4).
  void mark() {
    TextStyle look = setter_.style.of("mark");
    look.alignment = line::Alignment::centre;
    std::vector<std::string> const& issuers = imprint_.issuers;
    if (issuers.size() < 2) {
      std::string words = imprint_.mark;
      if (words.empty()) words = (issuers.empty() ? setter_.document.issuer : issuers[0]) + "文件";
      fit(look, words, setter_.measure());
      block_.text(words, look, tag("P"));
      return;
    }
    std::string const side = imprint_.mark.empty() ? "文件" : imprint_.mark;
    std::string longest;
    for (std::string const& one : issuers)
      if (setter_.natural(one, look) > setter_.natural(longest, look)) longest = one;
    fit(look, longest + side + "\u3000", setter_.measure());
    look.alignment = line::Alignment::distribute;
    Length const top = block_.y(), names = setter_.natural(longest, look),
                 gap = look.size.times(1, 4);
    Length const left = (setter_.measure() - names - gap - setter_.natural(side, look)) / 2;
    for (std::string const& one : issuers) {
      block_.text(one, look, tag("P"), left, setter_.measure() - left - names);
      block_.skip(look.leading - look.size);
    }
    block_.skip(look.size - look.leading);
    Length const bottom = block_.y();
    block_.move_to((top + bottom - look.size) / 2);
    block_.beside(side, look, tag("P"), line::Alignment::left, left + names + gap);
    block_.move_to(bottom);
  }

  void fit(TextStyle& look, std::string const& words, Length width) const {
    Length const wide = setter_.natural(words, look), size = look.size;
    if (wide <= Length{}) return;
    look.size = min(largest_mark, {size.sp * width.sp / wide.sp});
    look.leading = look.size.times(5, 4);
  }

  // 发文字号 in the middle; with 签发人 (upward documents) one character in on both sides
  // (7.2.5-6).
  void number() {
    TextStyle look = setter_.style.of("imprint");
    look.alignment = line::Alignment::centre;
    if (imprint_.signers.empty()) {
      if (!imprint_.number.empty()) block_.text(imprint_.number, look, tag("P"));
      return;
    }
    Length const in = look.size;
    for (std::size_t i = 0; i < imprint_.signers.size(); i += 2) {
      std::vector<std::string> const pair(
          imprint_.signers.begin() + static_cast<std::ptrdiff_t>(i),
          imprint_.signers.begin() +
              static_cast<std::ptrdiff_t>(std::min(i + 2, imprint_.signers.size())));
      TextStyle const& names = setter_.style.of("signer");
      std::string const words = joined(pair, "\u3000");
      Length const width = signers_width();
      block_.beside(words, names, tag("P"), line::Alignment::left, setter_.measure() - in - width);
      if (i == 0) block_.beside("签发人：", look, tag("P"), line::Alignment::right, {}, in + width);
      if (i + 2 < imprint_.signers.size()) block_.skip(pitch_);
    }
    block_.beside(imprint_.number, look, tag("P"), line::Alignment::left, in);
    block_.skip(look.size);
  }

  [[nodiscard]] Length signers_width() const {
    Length width;
    TextStyle const& names = setter_.style.of("signer");
    for (std::size_t i = 0; i < imprint_.signers.size(); i += 2) {
      std::string words = imprint_.signers[i];
      if (i + 1 < imprint_.signers.size()) words += "\u3000" + imprint_.signers[i + 1];
      width = max(width, setter_.natural(words, names));
    }
    return width;
  }

  Setter& setter_;
  doc::Imprint const& imprint_;
  TextStyle const& body_;
  Length pitch_, edge_;
  PlacedBlock block_;
};

}  // namespace

void append_official_head(Setter& setter, Boxes& boxes) {
  boxes.push_back(OfficialHead(setter).set());
  boxes.back().keep_with_next = true;
  std::string const& recipients = setter.document.imprint.recipients;
  if (recipients.empty()) return;
  TextStyle look = setter.style.of("body");
  look.indent_em = 0;
  std::size_t const first = boxes.size();
  append_text(setter, {setter.span(recipients, look, setter.tag("P", setter.parent))}, look, boxes);
  for (std::size_t i = first; i < boxes.size(); ++i)
    boxes[i].keep_with_next = true;
}

}  // namespace jianbao::layout
