// Inlines: what runs along a line: text, figures, line breaks, each with its look.
#pragma once

#include "base/origin.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace jianbao::doc {

enum class Raise : std::uint8_t { none, superscript, subscript };

struct InlineStyle {
  bool strong = false;  // in Hei
  bool lead = false;    // the run-in head of a paragraph
  bool dotted = false;  // 着重号, a dot below each character (GB/T 15834-2011 4.14)
  bool underlined = false;
  Raise raise = Raise::none;
  std::string uri = {};  // a link to this address
  bool operator==(InlineStyle const&) const = default;
};

struct Text {
  std::string text;
};

struct Figure {
  std::string printed;       // "18.7万辆"
  std::uint32_t ledger = 0;  // its line in the ledger plus one; 0: none
};

struct LineBreak {};

struct Inline;
struct Footnote {  // a mark here, the words at the page's foot or the document's end
  std::vector<Inline> content;
};

struct Reference {  // 表1, 第二部分（一）: printed when the numbers are known
  std::string label;
};

struct Inline {
  std::variant<Text, Figure, LineBreak, Footnote, Reference> kind;
  Origin origin = {};
  InlineStyle style = {};
  bool blank = false;  // of a text: meant to be empty
};
using Inlines = std::vector<Inline>;

[[nodiscard]] std::string plain_text(Inlines const& inlines);

}  // namespace jianbao::doc
