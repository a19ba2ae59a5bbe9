// A chart with its title below (图1　…), note and source.
#include "chart/draw.h"
#include "doc/chart_table.h"
#include "layout/blocks.h"

namespace jianbao::layout {

void append_chart(Setter& setter, doc::Chart const& chart, Origin origin, Boxes& boxes) {
  Style const& style = setter.style;
  chart::ChartStyle look;
  look.role = style.of("chart").role;
  look.label_size = style.of("chart").size;
  look.text = style.of("chart").colour;
  look.palette = style.chart.palette;
  Length const height = chart.height_mm > 0 ? Length::mm(chart.height_mm) : style.chart.height;
  page::TagId const outer = setter.parent, group = setter.tag("Div", outer);
  page::TagId const figure = setter.tag("Figure", group, chart::describe(chart));
  auto const set = [&setter](std::vector<line::Span> const& spans) {
    return setter.memory->set_label(spans);
  };
  auto drawn = chart::draw(chart::DrawRequest{chart, {setter.measure(), height}, look, set},
                           doc::place_of(setter.document, origin, setter.section), setter.out);
  if (drawn.items.empty()) return;
  setter.parent = group;
  std::size_t const first = boxes.size();
  Box box;
  box.before = style.of("caption").before;
  box.height = drawn.size.height;
  box.items = std::move(drawn.items);
  for (page::Item& item : box.items)
    std::visit([&](auto& kind) { kind.tag = figure; }, item);
  for (page::Item& item : box.items)
    if (auto* mark = std::get_if<page::FigureMark>(&item))
      mark->tag = setter.figure_tag(mark->ledger, figure);
  box.keep_with_next = true;
  boxes.push_back(std::move(box));

  TextStyle caption = style.of("caption");
  caption.before = Length::pt(2);
  caption.after = {};
  std::string const number = setter.numbers.next_figure();
  std::string const title = number + "\u3000" + chart.title;
  boxes[first].names.push_back(number);
  append_text(setter, {setter.span(title, caption, setter.tag("Caption", setter.parent), origin)},
              caption, boxes);
  if (chart.data) {
    boxes.back().keep_with_next = true;
    boxes.back().height += caption.size / 4;
    append_table(setter, doc::table_of(chart), origin, boxes);
    boxes.back().height -= style.of("caption").after;
  }
  std::string note = chart::is_all_provisional(chart) ? "图中数据均为初步数" : "";
  if (!note.empty() && !chart.note.empty()) note += "；";
  append_apparatus(setter, note + chart.note, chart.source, boxes);
  boxes.back().height += style.of("caption").after;
  setter.parent = outer;
}

}  // namespace jianbao::layout
