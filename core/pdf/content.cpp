#include "pdf/content.h"

#include "pdf/language.h"
#include "pdf/operators.h"
#include "pdf/value.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace jianbao::pdf {

namespace {

// ISO 32000-1 14.8.2.2.2.
char const* artifact_mark(page::TagId tag) {
  switch (tag) {
    case page::TagId::page_head:
      return "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n";
    case page::TagId::page_foot:
      return "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n";
    case page::TagId::repeated:
      return "/Artifact<</Type/Pagination>>BDC\n";
    case page::TagId::watermark:
      return "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n";
    case page::TagId::background:
      return "/Artifact<</Type/Page>>BDC\n";
    case page::TagId::artifact:
      break;
  }
  return "/Artifact<</Type/Layout>>BDC\n";
}

bool is_decoration(page::Item const& item) {
  auto const* path = std::get_if<page::Path>(&item);
  return path && path->tag == page::TagId::artifact;
}
bool is_text(page::Item const& item) {
  auto const* run = std::get_if<page::GlyphRun>(&item);
  return run && run->tag != page::TagId::watermark;
}
bool is_seen(page::Item const& item) {
  return !std::holds_alternative<page::Link>(item) &&
         !std::holds_alternative<page::FigureMark>(item);
}

// What is shown, in the order in which it is. Where rules and tints alternate with text, they come
// first: they are below it anyway, and the text of all rows of a table is one text object.
std::vector<page::Item const*> in_order(page::Page const& page) {
  std::vector<page::Item const*> order, text;
  order.reserve(page.items.size());
  auto const close = [&] {
    order.insert(order.end(), text.begin(), text.end());
    text.clear();
  };
  for (page::Item const& item : page.items) {
    if (!is_seen(item)) continue;
    if (!is_decoration(item) && !is_text(item)) close();
    (is_text(item) ? text : order).push_back(&item);
  }
  close();
  return order;
}

class ContentWriter {
 public:
  ContentWriter(page::Page const& page, GlyphTable& glyphs, std::vector<page::Tag>& tags)
      : items_(in_order(page)), glyphs_(glyphs), tags_(tags), out_(page.size.height) {}

  PageContent write() {
    for (item_ = 0; item_ < items_.size(); ++item_) {
      ends_line_ = ends_line(item_);
      std::visit([&](auto const& kind) { (*this)(kind); }, *items_[item_]);
    }
    leave_text();
    close_mark();
    content_.operators = std::move(out_.text());
    return std::move(content_);
  }

  void operator()(page::GlyphRun const& run) {
    if (run.glyphs.empty()) return;
    if (tags_.empty() || page::is_artifact(run.tag) || latin_words(run.text).empty())
      return write(run);
    std::vector<page::GlyphRun> parts = split_languages(run, tags_);
    bool const ends_line = ends_line_;
    for (page::GlyphRun const& part : parts) {
      ends_line_ = ends_line && &part == &parts.back();
      write(part);
    }
  }

  void write(page::GlyphRun const& run) {
    open_mark(run.tag);
    enter_text();
    set_fill(run.colour);
    set_font(run);
    set_pen(run);
    show(run);
  }

  void operator()(page::Path const& path) {
    leave_text();
    open_mark(path.tag);
    if (path.fill) set_fill(*path.fill);
    if (path.stroke) set_stroke(*path.stroke);
    out_.outline(path);
    out_.end(path.fill && path.stroke ? "B" : path.fill ? "f" : path.stroke ? "S" : "n");
  }

  void operator()(page::Image const& image) {
    auto& images = content_.images;
    picture::Picture const* const shown = image.picture.get();
    auto const is_same = [&](auto const* one) {
      return image_resource(*one) == image_resource(*shown);
    };
    if (std::none_of(images.begin(), images.end(), is_same)) images.push_back(shown);
    leave_text();
    open_mark(image.tag);
    out_.word("q");
    if (image.clip) {
      corner(*image.clip);
      out_.number(image.clip->size.width.to_pt());
      out_.number(image.clip->size.height.to_pt());
      out_.word("re W n");
    }
    page::Rectangle const& area = image.area;
    out_.number(area.size.width.to_pt()).word("0 0").number(area.size.height.to_pt());
    corner(area);
    out_.end("cm /" + image_resource(*shown) + " Do Q");
  }
  void operator()(page::FigureMark const&) {}  // neither is seen
  void operator()(page::Link const&) {}

 private:
  void corner(page::Rectangle const& area) {
    Place const at = out_.place_of({area.corner.x, area.corner.y + area.size.height});
    out_.place(at);
  }

  void colour(page::Colour one, char const* operation) {
    for (int part : {one.red, one.green, one.blue})
      out_.number(part / 255.0);
    out_.end(operation);
  }
  void set_fill(page::Colour one) {
    if (fill_ == one) return;
    fill_ = one;
    colour(one, "rg");
  }
  void set_stroke(page::Stroke const& stroke) {
    if (stroke_.colour != stroke.colour) colour(stroke.colour, "RG");
    if (stroke_.width != stroke.width) out_.number(stroke.width.to_pt()).word("w");
    if (stroke_.round != stroke.round) out_.word(stroke.round ? "1 J 1 j" : "0 J 0 j");
    if (stroke_.dash != stroke.dash) {
      out_.word("[");
      for (Length length : stroke.dash)
        out_.number(length.to_pt());
      out_.word("] 0 d");
    }
    stroke_ = stroke;
  }

  // A text object (ISO 32000-1 9.4.1) goes on over runs and marks; only paths and pictures end it.
  void enter_text() {
    if (in_text_) return;
    out_.end("BT");
    in_text_ = true;
    line_ = {};
    is_upright_ = true;
  }
  void leave_text() {
    if (!in_text_) return;
    if (is_mark_in_text_) close_mark();
    out_.end("ET");
    in_text_ = false;
  }

  // Steps from the start of the run before: the rows of a table have the same ones, so that they
  // deflate to little. A step is a difference of rounded places: nothing adds up.
  void set_pen(page::GlyphRun const& run) {
    Place const at = out_.pen_at(run.origin);
    if (run.slope == 0 && is_upright_) {
      out_.thousandth(at.x - line_.x).thousandth(at.y - line_.y).word("Td");
    } else {
      constexpr double half_turn = 180, pi = 3.14159265358979323846;
      double const angle = run.slope * pi / half_turn;
      double const across = std::cos(angle), up = std::sin(angle);
      for (double one : {across, up, -up, across})
        out_.number(one, 4);
      out_.place(at).word("Tm");
      is_upright_ = run.slope == 0;
    }
    line_ = at;
  }

  void set_font(page::GlyphRun const& run) {
    auto& faces = content_.faces;
    if (std::find(faces.begin(), faces.end(), run.face) == faces.end()) faces.push_back(run.face);
    if (font_ == run.face && size_ == run.size && has_font_) return;
    has_font_ = true;
    font_ = run.face;
    size_ = run.size;
    out_.word("/" + font_resource(run.face)).number(run.size.to_pt()).end("Tf");
  }

  // Whether no run on the same baseline follows the one at i.
  [[nodiscard]] bool ends_line(std::size_t i) const {
    auto const* run = std::get_if<page::GlyphRun>(items_[i]);
    if (!run || i + 1 == items_.size()) return true;
    auto const* next = std::get_if<page::GlyphRun>(items_[i + 1]);
    return !next || next->origin.y != run->origin.y;
  }

  // TJ: the pen follows the glyphs' own widths; what differs from the wanted place is a number in
  // 1/1000 em before the glyph. Positions are exact sums, so nothing drifts.
  void show(page::GlyphRun const& run) {
    bool const is_moved = take_steps(run);
    Bytes& out = out_.text();
    out += is_moved ? std::string_view("[(") : std::string_view("(");
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      if (steps_[i].adjustment != 0) {
        if (i == 0)
          out.cut(out.size() - 1);
        else
          out += ')';
        append_integer(out, steps_[i].adjustment);
        out += '(';
      }
      append_code(out, steps_[i].code);
    }
    out += is_moved ? std::string_view(")]TJ\n") : std::string_view(")Tj\n");
  }

  // Whether any of them moves the pen.
  bool take_steps(page::GlyphRun const& run) {
    double const per_em = 1000.0 / static_cast<double>(run.size.sp);
    Length wanted{};
    double pen = 0;
    bool is_moved = false;
    steps_.clear();
    for (page::Glyph const& glyph : run.glyphs) {
      bool const exact = ends_line_ && &glyph == &run.glyphs.back();
      Coded const coded = glyphs_.code(run, glyph, exact);
      double const distance = pen - static_cast<double>(wanted.sp) * per_em;
      double const adjustment = std::fabs(distance) < 0.5 ? 0 : std::round(distance);
      steps_.push_back({coded.code, static_cast<std::int64_t>(adjustment)});
      is_moved = is_moved || adjustment != 0;
      pen += coded.width - adjustment;
      wanted += glyph.advance;
    }
    return is_moved;
  }

  // Neighbours of one element share a marked-content sequence. One of text alone lies within a text
  // object, any other around it (ISO 32000-1 14.6.1: they nest).
  void open_mark(page::TagId tag) {
    if (tags_.empty() || (is_open_ && tag == open_tag_)) return;
    bool const is_text = is_text_alone(tag);
    if (in_text_ && (!is_text || (is_open_ && !is_mark_in_text_))) leave_text();
    close_mark();
    if (is_text) enter_text();
    is_open_ = true;
    is_mark_in_text_ = is_text;
    open_tag_ = tag;
    if (page::is_artifact(tag)) return out_.raw(artifact_mark(tag));
    // The number leads to the element, and that has the role; one word for all deflates better.
    out_.raw("/P<</MCID ");
    append_integer(out_.text(), static_cast<std::int64_t>(content_.marked.size()));
    out_.raw(">>BDC\n");
    content_.marked.push_back(tag);
  }
  void close_mark() {
    if (is_open_) out_.raw("EMC\n");
    is_open_ = false;
  }

  // Whether what is shown from here on in this element's sequence is text.
  [[nodiscard]] bool is_text_alone(page::TagId tag) const {
    for (std::size_t i = item_; i < items_.size(); ++i) {
      page::Item const& item = *items_[i];
      // The item itself may be cut into parts of other elements.
      if (i > item_ && page::tag_of(item) != tag) return true;
      if (!std::holds_alternative<page::GlyphRun>(item)) return false;
    }
    return true;
  }

  struct Step {
    std::uint16_t code = 0;
    std::int64_t adjustment = 0;
  };

  std::vector<page::Item const*> items_;
  GlyphTable& glyphs_;
  std::vector<page::Tag>& tags_;
  Operators out_;
  PageContent content_;
  std::size_t item_ = 0;
  std::vector<Step> steps_;  // of the run that is being shown
  // The start of a page (ISO 32000-1 8.4.1): black, lines of 1 pt with butt ends.
  page::Colour fill_{};
  page::Stroke stroke_{{}, Length::pt(1), {}};
  page::FaceId font_{};
  Length size_{};
  Place line_{};  // where the run before began
  bool has_font_ = false, is_open_ = false, ends_line_ = false;
  bool in_text_ = false, is_mark_in_text_ = false, is_upright_ = true;
  page::TagId open_tag_{};
};

}  // namespace

std::string font_resource(page::FaceId face) {
  return "F" + std::to_string(static_cast<int>(face) + 1);
}

std::string image_resource(picture::Picture const& picture) {
  return fmt::format("P{:016X}", picture.fingerprint);
}

PageContent write_content(page::Page const& page, GlyphTable& glyphs,
                          std::vector<page::Tag>& tags) {
  return ContentWriter(page, glyphs, tags).write();
}

}  // namespace jianbao::pdf
