// Pictures on the page: sizes, rows, cropping, captions.
#include "layout/blocks.h"
#include "unit/layout/sample.h"

using namespace jianbao;
using namespace jianbao::layout;
using namespace jianbao::layout::test;

namespace {

std::shared_ptr<picture::Picture const> blank(int width, int height) {
  picture::Picture one;
  one.width = width;
  one.height = height;
  one.samples.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3, 'x');
  one.fingerprint = static_cast<std::uint64_t>(width * 100000 + height);
  return std::make_shared<picture::Picture const>(std::move(one));
}

std::vector<page::Image> images_of(Boxes const& boxes) {
  std::vector<page::Image> images;
  for (Box const& box : boxes)
    for (page::Item const& item : box.items)
      if (auto const* image = std::get_if<page::Image>(&item)) images.push_back(*image);
  return images;
}

doc::Pictures made(std::vector<std::string> const& names) {
  doc::Pictures pictures;
  pictures.title = "题";
  for (std::string const& name : names)
    pictures.items.push_back({name, "说明", "有字"});
  return pictures;
}

Boxes set(Desk& desk, doc::Pictures const& pictures) {
  desk.document.pictures = {
      {"wide", blank(1600, 800)}, {"tall", blank(500, 4000)}, {"small", blank(96, 48)}};
  Boxes boxes;
  append_pictures(desk.setter, pictures, {}, boxes);
  return boxes;
}

}  // namespace

TEST_CASE("a wide picture fills the measure, a small one is not blown up") {
  Desk desk;
  auto const wide = images_of(set(desk, made({"wide"})));
  REQUIRE(wide.size() == 1);
  CHECK(std::abs((wide[0].area.size.width - desk.setter.measure()).to_pt()) < 0.01);
  CHECK(std::abs(wide[0].area.size.height.to_pt() * 2 - wide[0].area.size.width.to_pt()) < 0.01);
  auto const small = images_of(set(desk, made({"small"})));
  CHECK(std::abs(small[0].area.size.width.to_pt() - 72) < 0.01);
}

TEST_CASE("a tall picture keeps below half a page, in the middle") {
  Desk desk;
  auto const tall = images_of(set(desk, made({"tall"})));
  CHECK(tall[0].area.size.height * 2 < desk.setter.room());
  Length const right = desk.setter.measure() - tall[0].area.corner.x - tall[0].area.size.width;
  CHECK(std::abs((right - tall[0].area.corner.x).to_pt()) < 0.01);
}

TEST_CASE("pictures side by side are equally high and fill the measure") {
  Desk desk;
  doc::Pictures const row = made({"wide", "small", "wide"});
  auto const images = images_of(set(desk, row));
  REQUIRE(images.size() == 3);
  CHECK(images[0].area.size.height == images[1].area.size.height);
  CHECK(images[2].area.corner.x > images[1].area.corner.x + images[1].area.size.width);
  CHECK((images[2].area.corner.x + images[2].area.size.width).to_pt() <=
        desk.setter.measure().to_pt() + 0.01);
}

TEST_CASE("cropped pictures have one shape, cover it and are not seen outside") {
  Desk desk;
  doc::Pictures row = made({"wide", "tall"});
  row.cropped = true;
  auto const images = images_of(set(desk, row));
  REQUIRE(images.size() == 2);
  for (page::Image const& image : images) {
    REQUIRE(image.clip);
    CHECK(std::abs(image.clip->size.width.to_pt() * 3 - image.clip->size.height.to_pt() * 4) < 0.1);
    CHECK(image.area.size.width >= image.clip->size.width);
    CHECK(image.area.size.height >= image.clip->size.height);
  }
  CHECK(images[0].clip->size.width == images[1].clip->size.width);
}

TEST_CASE("the resolution of the style is not passed") {
  Desk desk;
  desk.style.picture_dpi = 100;
  auto const images = images_of(set(desk, made({"wide"})));
  double const inches = images[0].area.size.width.to_pt() / 72;
  CHECK(std::abs(images[0].picture->width - inches * 100) <= 1);
  CHECK(images[0].picture->height * 2 - images[0].picture->width <= 2);
}

TEST_CASE("title, credit and the words of each picture stand below, in the figures' count") {
  Desk desk;
  doc::Pictures row = made({"wide", "small"});
  row.credit = "张三／摄";
  Boxes const boxes = set(desk, row);
  std::string text;
  for (Box const& box : boxes)
    text += joined(box.items);
  CHECK(text.find("（a）说明") != std::string::npos);
  CHECK(text.find("（b）说明") != std::string::npos);
  CHECK(text.find("图1\u3000题（张三／摄）") != std::string::npos);
  CHECK(boxes.front().keep_with_next);
}

TEST_CASE("a picture with words for the blind is a figure, decoration is none") {
  Desk desk;
  doc::Pictures one = made({"wide"});
  CHECK(images_of(set(desk, one))[0].tag != page::TagId::artifact);
  one.items[0].alt.clear();
  CHECK(images_of(set(desk, one))[0].tag == page::TagId::artifact);
}
