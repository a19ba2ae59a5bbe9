// The words for those who do not see the chart (alternate description, ISO 32000-1 14.9.3).
#include "chart/chart.h"

#include <fmt/format.h>

namespace jianbao::chart {

namespace {

std::string type_name(doc::ChartType type) {
  switch (type) {
    case doc::ChartType::column:
      return "柱形图";
    case doc::ChartType::bar:
      return "条形图";
    case doc::ChartType::line:
      return "折线图";
    case doc::ChartType::stacked:
      return "堆积柱形图";
    case doc::ChartType::percent:
      return "百分比堆积柱形图";
    case doc::ChartType::column_line:
      return "柱形折线图";
    case doc::ChartType::area:
      return "面积图";
    case doc::ChartType::pie:
      return "饼图";
    case doc::ChartType::doughnut:
      return "环形图";
  }
  return {};
}

std::string value_text(doc::ChartPoint const& point) {
  if (!point.value) return "缺数";
  std::string text =
      (point.label.empty() ? fmt::format("{}", *point.value) : point.label) + point.unit;
  if (point.target) return text + "（目标）";
  return point.provisional ? text + "（初步数）" : text;
}

std::string series_text(doc::Chart const& chart, doc::ChartSeries const& series) {
  std::string text;
  for (std::size_t i = 0; i < series.points.size() && i < chart.categories.size(); ++i) {
    if (i > 0) text += "，";
    text += chart.categories[i] + " " + value_text(series.points[i]);
  }
  std::string name = series.name;
  if (series.right)
    name += "（右轴" + (chart.right_unit.empty() ? "" : "，" + chart.right_unit) + "）";
  return name.empty() ? text : name + "：" + text;
}

}  // namespace

std::string describe(doc::Chart const& chart) {
  std::string text = type_name(chart.type);
  if (!chart.title.empty()) text += "：" + chart.title;
  if (!chart.unit.empty()) text += "（单位：" + chart.unit + "）";
  text += "。";
  for (std::size_t i = 0; i < chart.series.size(); ++i)
    text += series_text(chart, chart.series[i]) + (i + 1 < chart.series.size() ? "；" : "。");
  return text;
}

}  // namespace jianbao::chart
