// Page: the contract between layout and any writer. A page is a size and a list of items; nothing
// here is of PDF. Positions are in Length from the page's top left corner, y downwards; text is
// placed by its baseline.
#pragma once

#include "base/length.h"
#include "picture/picture.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace jianbao::page {

// A face of the font set (its place in font::FontSet::faces).
enum class FaceId : std::uint16_t {};

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  auto operator<=>(Colour const&) const = default;
};

// A structure element (ISO 32000-1 14.7): its place in Paged::tags plus one. The others are
// artifacts (14.8.2.2): what is drawn for the look, and what pages need.
enum class TagId : std::uint32_t {
  artifact = 0,  // rules, tints, decoration
  page_head = 0xFFFFFFFF,
  page_foot = 0xFFFFFFFE,
  repeated = 0xFFFFFFFD,    // a table's head on a further page
  watermark = 0xFFFFFFFC,   // 草稿, 密级 across the page
  background = 0xFFFFFFFB,  // behind a whole page; crop marks
};
[[nodiscard]] constexpr bool is_artifact(TagId tag) {
  return tag == TagId::artifact || tag >= TagId::background;
}

// The cells that a header cell is the header of.
enum class Scope : std::uint8_t { none, column, row };

struct Tag {
  std::string_view role;      // standard structure type: Document, Sect, H1, P, Table, TR, TH, TD,
                              // Figure, Caption, L, LI, Lbl, LBody, Note; a literal
  TagId parent{};             // artifact: a child of the document's root
  std::string alt;            // alternate description of a Figure
  std::string language = {};  // of its words, where it is not the document's
  // Of cells.
  Scope scope = Scope::none;
  std::uint16_t columns = 1, rows = 1;  // spans
  std::vector<TagId> headers = {};      // header cells of this one, where their scope does not tell
  std::string_view numbering = {};      // of a list: Disc, Circle, Square, Decimal (14.8.5.5)
};

// One glyph. `advance` is how far the pen moves, spacing included; the outline is drawn `offset` to
// the right of the pen (negative: to the left). The text it stands for is GlyphRun::text from
// `text_at`, `text_length` bytes (0: the text belongs to a neighbour of its cluster). Extraction
// gives exactly that text, whatever the spacing.
struct Glyph {
  std::uint32_t id = 0;
  Length advance, offset;
  std::uint32_t text_at = 0, text_length = 0;
};

struct GlyphRun {
  FaceId face{};
  Length size;
  Point origin;  // pen start on the baseline
  std::vector<Glyph> glyphs;
  std::string text;
  Colour colour;
  TagId tag{};
  std::int16_t slope = 0;  // of the baseline, in degrees upwards
};

struct MoveTo {
  Point to;
};
struct LineTo {
  Point to;
};
struct CurveTo {  // cubic Bézier
  Point control1, control2, to;
};
struct ClosePath {};
using Segment = std::variant<MoveTo, LineTo, CurveTo, ClosePath>;

struct Stroke {
  Colour colour;
  Length width;
  std::vector<Length> dash;  // empty: solid
  bool round = false;        // round caps and joins
};

struct Path {
  std::vector<Segment> segments;
  std::optional<Colour> fill;  // non-zero winding
  std::optional<Stroke> stroke;
  TagId tag{};
};

struct Rectangle {
  Point corner;  // top left
  Size size;
};

// An active area: to an address, or to a place in this document.
struct Link {
  Rectangle area;
  std::string uri;            // empty for an inner link
  std::uint32_t to_page = 0;  // 0-based, for an inner link
  Length to_y;
  std::string description;  // spoken text (PDF/UA: Contents)
  TagId tag{};
};

// A picture that fills `area`; what lies outside `clip` is not seen.
struct Image {
  std::shared_ptr<picture::Picture const> picture;
  Rectangle area;
  std::optional<Rectangle> clip = {};
  TagId tag{};
};

// Where a figure is printed: nothing to be seen, but what the ledger tells of.
struct FigureMark {
  Rectangle area;
  std::uint32_t ledger = 0;  // its line there plus one
  TagId tag{};
};

using Item = std::variant<GlyphRun, Path, Link, Image, FigureMark>;

struct Page {
  Size size;
  std::vector<Item> items;
  std::string label;  // as shown by a viewer: i, ii, 1, 2
};

// A place that a link from outside may name: report.pdf#表1.
struct Destination {
  std::string name;
  std::uint32_t page = 0;  // 0-based
  Length y;
};

struct Bookmark {
  std::string title;
  std::uint8_t level = 1;  // 1 is the top
  std::uint32_t page = 0;  // 0-based
  Length y;
};

struct Metadata {
  std::string title, author, subject, keywords, language = "zh-CN";
  std::string date;  // of the briefing, 2024-03-01T00:00:00+08:00, or empty; never the clock
  std::string dataset = {}, edition = {},
              dataset_hash = {};  // what it was made from; empty: not told
};

struct Paged {
  std::vector<Page> pages;
  std::vector<Tag> tags;
  std::vector<Bookmark> outline;
  std::vector<Destination> destinations;
  Metadata metadata;
};

[[nodiscard]] Path rectangle(Rectangle area, Colour fill);
[[nodiscard]] Path disc(Point centre, Length radius, Colour fill);
[[nodiscard]] Path rule(Point from, Point to, Stroke stroke);
void move_by(Item& item, Point by);
// What the item covers: text by its em box, lines by their middle.
[[nodiscard]] Rectangle extent(Item const& item);
[[nodiscard]] TagId tag_of(Item const& item);

}  // namespace jianbao::page
