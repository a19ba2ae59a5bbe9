// Pictures with their title below (图1　…), each one's own caption, the credit, note and source.
#include "layout/blocks.h"

namespace jianbao::layout {

namespace {

constexpr Length gap = Length::pt(8);
// A picture is not blown up beyond this, nor higher than so much of the type area.
constexpr int least_dpi = 96;

using Shared = std::shared_ptr<picture::Picture const>;

Length natural_width(picture::Picture const& picture) {
  return Length::pt(picture.width * 72.0 / least_dpi);
}

Length height_at(picture::Picture const& picture, Length width) {
  return width.scaled(static_cast<double>(picture.height) / picture.width);
}

// With no more pixels than the style's resolution asks for.
Shared fitting(Shared const& picture, Size size, int most_dpi) {
  if (most_dpi == 0) return picture;
  auto const pixels = [&](Length length) {
    return static_cast<int>(length.to_pt() / 72.0 * most_dpi + 0.5);
  };
  if (picture->width <= pixels(size.width)) return picture;
  return std::make_shared<picture::Picture const>(
      picture::reduced(*picture, pixels(size.width), pixels(size.height)));
}

class Row {
 public:
  Row(Setter& setter, doc::Pictures const& pictures) : setter_(setter), pictures_(pictures) {
    for (doc::PictureItem const& item : pictures.items)
      files_.push_back(setter.document.pictures.at(item.name));
    tallest_ = setter.room() * 45 / 100;
    pictures.cropped ? measure_cropped() : measure_fitted();
  }

  [[nodiscard]] Length height() const { return height_; }

  void put(std::vector<page::Item>& items) {
    Length x = (setter_.measure() - total_) / 2;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      std::string const& alt = pictures_.items[i].alt;
      page::TagId const tag =
          alt.empty() ? page::TagId::artifact : setter_.tag("Figure", setter_.parent, alt);
      put_one(files_[i], {{x, {}}, {widths_[i], height_}}, tag, items);
      left_.push_back(x);
      x += widths_[i] + gap;
    }
  }

  // （a） and the words under each.
  void put_captions(Boxes& boxes) {
    TextStyle look = setter_.style.of("table-note");
    look.alignment = line::Alignment::centre;
    Box box;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (pictures_.items[i].caption.empty()) continue;
      std::string const mark =
          files_.size() > 1 ? std::string("（") + static_cast<char>('a' + i) + "）" : "";
      page::TagId const tag = setter_.tag("Caption", setter_.parent);
      Length y = baseline_in(look);
      for (line::SetLine& one : setter_.set(
               {setter_.span(mark + pictures_.items[i].caption, look, tag)}, look, widths_[i])) {
        put_line(box.items, one, {left_[i] + (widths_[i] - one.width) / 2, y});
        y += look.leading;
      }
      box.height = max(box.height, y - baseline_in(look));
    }
    if (box.items.empty()) return;
    box.before = Length::pt(2);
    box.keep_with_next = true;
    boxes.push_back(std::move(box));
  }

 private:
  // All of one height.
  void measure_fitted() {
    double shapes = 0;
    Length widest = gap * static_cast<std::int64_t>(files_.size() - 1), natural = Length::pt(1e5);
    for (Shared const& file : files_) {
      shapes += static_cast<double>(file->width) / file->height;
      natural = min(natural, height_at(*file, natural_width(*file)));
    }
    Length const room = setter_.measure() - widest;
    Length const wanted = pictures_.width_mm > 0 && files_.size() == 1
                              ? min(Length::mm(pictures_.width_mm), room)
                              : room;
    bool const is_given = pictures_.width_mm > 0 && files_.size() == 1;
    height_ = min(wanted.scaled(1 / shapes), tallest_);
    if (!is_given) height_ = min(height_, natural);
    total_ = widest;
    for (Shared const& file : files_) {
      widths_.push_back(height_.scaled(static_cast<double>(file->width) / file->height));
      total_ += widths_.back();
    }
  }

  // All of one width, four to three.
  void measure_cropped() {
    auto const count = static_cast<std::int64_t>(files_.size());
    Length const room = setter_.measure() - gap * (count - 1);
    Length width = room / count;
    if (count == 1 && pictures_.width_mm > 0) width = min(width, Length::mm(pictures_.width_mm));
    height_ = min(width * 3 / 4, tallest_);
    width = height_ * 4 / 3;
    widths_.assign(files_.size(), width);
    total_ = width * count + gap * (count - 1);
  }

  void put_one(Shared const& file, page::Rectangle box, page::TagId tag,
               std::vector<page::Item>& items) const {
    page::Image image;
    image.area = box;
    image.tag = tag;
    if (pictures_.cropped) {
      // As large as to cover the box, its middle shown.
      Length width = box.size.width, height = height_at(*file, width);
      if (height < box.size.height) {
        height = box.size.height;
        width = height.scaled(static_cast<double>(file->width) / file->height);
      }
      image.area = {{box.corner.x - (width - box.size.width) / 2,
                     box.corner.y - (height - box.size.height) / 2},
                    {width, height}};
      image.clip = box;
    }
    image.picture = fitting(file, image.area.size, setter_.style.picture_dpi);
    items.emplace_back(std::move(image));
  }

  Setter& setter_;
  doc::Pictures const& pictures_;
  std::vector<Shared> files_;
  std::vector<Length> widths_, left_;
  Length height_, total_, tallest_;
};

}  // namespace

void append_pictures(Setter& setter, doc::Pictures const& pictures, Origin origin, Boxes& boxes) {
  Style const& style = setter.style;
  page::TagId const outer = setter.parent;
  setter.parent = setter.tag("Div", outer);
  Row row(setter, pictures);
  std::size_t const first = boxes.size();
  Box box;
  box.before = style.of("caption").before;
  box.height = row.height();
  row.put(box.items);
  box.keep_with_next = true;
  boxes.push_back(std::move(box));
  row.put_captions(boxes);
  TextStyle caption = style.of("caption");
  caption.before = Length::pt(2);
  caption.after = {};
  std::string const number = setter.numbers.next_figure();
  std::string const title = number + "\u3000" + pictures.title;
  boxes[first].names.push_back(number);
  page::TagId const tag = setter.tag("Caption", setter.parent);
  std::vector<line::Span> words{setter.span(title, caption, tag, origin)};
  if (!pictures.credit.empty())
    words.push_back(
        setter.span("（" + pictures.credit + "）", style.of("table-note"), tag, origin));
  append_text(setter, words, caption, boxes);
  append_apparatus(setter, pictures.note, pictures.source, boxes);
  boxes.back().height += style.of("caption").after;
  setter.parent = outer;
}

}  // namespace jianbao::layout
