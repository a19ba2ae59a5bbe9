#include "pdf/content.h"

#include "pdf/language.h"
#include "pdf/object.h"
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
      return "/Artifact <</Type /Pagination /Subtype /Header>> BDC\n";
    case page::TagId::page_foot:
      return "/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n";
    case page::TagId::repeated:
      return "/Artifact <</Type /Pagination>> BDC\n";
    case page::TagId::watermark:
      return "/Artifact <</Type /Pagination /Subtype /Watermark>> BDC\n";
    case page::TagId::background:
      return "/Artifact <</Type /Page>> BDC\n";
    case page::TagId::artifact:
      break;
  }
  return "/Artifact <</Type /Layout>> BDC\n";
}

class ContentWriter {
 public:
  ContentWriter(page::Page const& page, GlyphTable& glyphs, std::vector<page::Tag>& tags)
      : page_(page), glyphs_(glyphs), tags_(tags) {}

  PageContent write() {
    for (std::size_t i = 0; i < page_.items.size(); ++i) {
      ends_line_ = ends_line(i);
      std::visit([&](auto const& kind) { (*this)(kind); }, page_.items[i]);
    }
    close_mark();
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
    set_fill(run.colour);
    text("BT");
    set_font(run);
    set_direction(run.slope);
    point(run.origin);
    text("Tm");
    show(run);
    text("ET\n");
  }

  void operator()(page::Path const& path) {
    open_mark(path.tag);
    if (path.fill) set_fill(*path.fill);
    if (path.stroke) set_stroke(*path.stroke);
    for (page::Segment const& segment : path.segments)
      std::visit([&](auto const& kind) { draw(kind); }, segment);
    text(path.fill && path.stroke ? "B\n" : path.fill ? "f\n" : path.stroke ? "S\n" : "n\n");
  }

  void operator()(page::Image const& image) {
    auto& images = content_.images;
    picture::Picture const* const shown = image.picture.get();
    auto const is_same = [&](auto const* one) {
      return image_resource(*one) == image_resource(*shown);
    };
    if (std::none_of(images.begin(), images.end(), is_same)) images.push_back(shown);
    open_mark(image.tag);
    text("q");
    if (image.clip) {
      point({image.clip->corner.x, image.clip->corner.y + image.clip->size.height});
      number(image.clip->size.width.to_pt());
      number(image.clip->size.height.to_pt());
      text("re W n");
    }
    page::Rectangle const& area = image.area;
    number(area.size.width.to_pt());
    text("0 0");
    number(area.size.height.to_pt());
    point({area.corner.x, area.corner.y + area.size.height});
    text("cm /" + image_resource(*shown) + " Do Q\n");
  }
  void operator()(page::FigureMark const&) {}
  void operator()(page::Link const&) {}  // an annotation, not content

 private:
  std::string& out() { return content_.operators; }
  void text(std::string_view words) {
    if (!out().empty() && out().back() != '\n') out() += ' ';
    out() += words;
  }
  void number(double value) {
    if (!out().empty() && out().back() != '\n') out() += ' ';
    append_number(out(), value);
  }
  void point(Point at) {
    number(at.x.to_pt());
    number((page_.size.height - at.y).to_pt());
  }

  void draw(page::MoveTo const& segment) { point(segment.to), text("m"); }
  void draw(page::LineTo const& segment) { point(segment.to), text("l"); }
  void draw(page::CurveTo const& segment) {
    point(segment.control1), point(segment.control2), point(segment.to);
    text("c");
  }
  void draw(page::ClosePath const&) { text("h"); }

  void colour(page::Colour one, char const* operation) {
    for (int part : {one.red, one.green, one.blue})
      number(part / 255.0);
    text(operation);
  }
  void set_fill(page::Colour one) {
    if (fill_ == one) return;
    fill_ = one;
    colour(one, "rg");
  }
  void set_stroke(page::Stroke const& stroke) {
    if (stroke_.colour != stroke.colour) colour(stroke.colour, "RG");
    if (stroke_.width != stroke.width) number(stroke.width.to_pt()), text("w");
    if (stroke_.round != stroke.round) text(stroke.round ? "1 J 1 j" : "0 J 0 j");
    if (stroke_.dash != stroke.dash) {
      text("[");
      for (Length length : stroke.dash)
        number(length.to_pt());
      text("] 0 d");
    }
    stroke_ = stroke;
  }

  void set_direction(int degrees) {
    if (degrees == 0) return text("1 0 0 1");
    double const angle = degrees * 3.14159265358979323846 / 180;
    double const across = std::cos(angle), up = std::sin(angle);
    for (double one : {across, up, -up, across}) {
      if (!out().empty() && out().back() != '\n') out() += ' ';
      append_number(out(), one, 4);
    }
  }

  void set_font(page::GlyphRun const& run) {
    auto& faces = content_.faces;
    if (std::find(faces.begin(), faces.end(), run.face) == faces.end()) faces.push_back(run.face);
    if (font_ == run.face && size_ == run.size && has_font_) return;
    has_font_ = true;
    font_ = run.face;
    size_ = run.size;
    text("/" + font_resource(run.face));
    number(run.size.to_pt());
    text("Tf");
  }

  // Whether no run on the same baseline follows the one at i.
  [[nodiscard]] bool ends_line(std::size_t i) const {
    auto const* run = std::get_if<page::GlyphRun>(&page_.items[i]);
    if (!run || i + 1 == page_.items.size()) return true;
    auto const* next = std::get_if<page::GlyphRun>(&page_.items[i + 1]);
    return !next || next->origin.y != run->origin.y;
  }

  // TJ: the pen follows the glyphs' own widths; what differs from the wanted place is a number in
  // 1/1000 em. Positions are exact sums, so nothing drifts.
  void show(page::GlyphRun const& run) {
    double const per_em = 1000.0 / static_cast<double>(run.size.sp);
    Length wanted{};
    double pen = 0;
    bool open = false;
    out() += " [";
    for (page::Glyph const& glyph : run.glyphs) {
      bool const exact = ends_line_ && &glyph == &run.glyphs.back();
      Coded const coded = glyphs_.code(run, glyph, exact);
      double const adjustment = std::round(pen - static_cast<double>(wanted.sp) * per_em);
      if (adjustment != 0) {
        if (open) out() += ')';
        open = false;
        append_number(out(), adjustment);
        pen -= adjustment;
      }
      if (!open) out() += '(';
      open = true;
      append_literal(out(), static_cast<char>(coded.code >> 8));
      append_literal(out(), static_cast<char>(coded.code & 0xFF));
      pen += coded.width;
      wanted += glyph.advance;
    }
    out() += open ? ")] TJ" : "] TJ";
  }

  // Neighbours of one element share a marked-content sequence.
  void open_mark(page::TagId tag) {
    if (tags_.empty() || (is_open_ && tag == open_tag_)) return;
    close_mark();
    is_open_ = true;
    open_tag_ = tag;
    if (page::is_artifact(tag)) {
      out() += artifact_mark(tag);
      return;
    }
    out() += "/" + tags_[static_cast<std::size_t>(tag) - 1].role + " <</MCID " +
             std::to_string(content_.marked.size()) + ">> BDC\n";
    content_.marked.push_back(tag);
  }
  void close_mark() {
    if (is_open_) out() += "EMC\n";
    is_open_ = false;
  }

  page::Page const& page_;
  GlyphTable& glyphs_;
  std::vector<page::Tag>& tags_;
  PageContent content_;
  // The start of a page (ISO 32000-1 8.4.1): black, lines of 1 pt with butt ends.
  page::Colour fill_{};
  page::Stroke stroke_{{}, Length::pt(1), {}};
  page::FaceId font_{};
  Length size_{};
  bool has_font_ = false, is_open_ = false, ends_line_ = false;
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
