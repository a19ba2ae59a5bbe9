#include "base/messages/tables.h"

namespace jianbao::messages {

namespace {

// id, severity, English, Chinese, hint in English, hint in Chinese.
constexpr Message rows[] = {
    {"chart.categories", Severity::error, "the chart '{0}' has no categories", "图“{0}”没有分类",
     "give figures of at least one period, region or indicator",
     "请至少给出一个时期、地区或指标的数据"},
    {"chart.series", Severity::error, "the chart '{0}' has no series", "图“{0}”没有数据系列", "",
     ""},
    {"chart.length", Severity::error,
     "the series '{0}' needs a point for each of {1} categories, found {2}",
     "系列“{0}”应与 {1} 个分类一一对应，实有 {2} 个数据点",
     "give a point without value where a figure is missing", "缺数处请给出无数值的数据点"},
    {"chart.series-name", Severity::error, "series {0} of {1} has no name",
     "共 {1} 个系列，第 {0} 个没有名称", "name every series of a chart with several",
     "多系列图中请为每个系列命名"},
    {"chart.value", Severity::error,
     "the series '{0}' has a value at '{1}' that cannot be drawn: {2}",
     "系列“{0}”在“{1}”处的数值无法作图：{2}", "choose a larger unit", "请换用较大的单位"},
    {"chart.no-value", Severity::error, "the chart '{0}' has no value at all",
     "图“{0}”没有任何数值", "leave the chart out or choose periods with figures",
     "请删去该图，或改选有数据的时期"},
    {"chart.two-axes", Severity::error, "the chart '{0}' needs series on both axes",
     "图“{0}”的左轴和右轴都应有数据系列", "give one series at least axis = 'right', and one none",
     "请为部分（而非全部）系列指定 axis = 'right'"},
    {"chart.one-series", Severity::error, "the pie '{0}' takes one series, found {1}",
     "饼图“{0}”只能有一个系列，实有 {1} 个", "give the parts as figures = { … }",
     "请用 figures = { … } 列出各部分"},
    {"chart.many-parts", Severity::warning,
     "the pie '{0}' has {1} parts: more than six are hard to read",
     "饼图“{0}”有 {1} 个部分，超过六个不易辨读", "use a bar chart", "请改用条形图"},
    {"chart.many-series", Severity::warning, "a chart of {0} series is hard to read",
     "{0} 个系列的图不易辨读", "use six at most, or several charts",
     "系列不宜超过六个，或拆成几幅图"},
    {"chart.too-small", Severity::error, "the chart '{0}' does not fit into {1} mm × {2} mm",
     "图“{0}”在 {1} 毫米 × {2} 毫米内排不下", "make it higher or show fewer categories",
     "请增加高度或减少分类"},
    {"chart.categories-dropped", Severity::warning,
     "names of categories in the chart '{0}' find no room and are left out",
     "图“{0}”的部分分类名称排不下，已略去", "use a bar chart or shorter names",
     "请改用条形图或缩短名称"},
    {"chart.labels-dropped", Severity::warning,
     "{1} numbers of the chart '{0}' find no room and are left out",
     "图“{0}”有 {1} 个数值排不下，已略去", "make it wider, use a bar chart or fewer categories",
     "请加宽，或改用条形图、减少分类"},
    {"chart.negative-part", Severity::error,
     "'{1}' of the series '{0}' is negative: it is no part of a whole",
     "系列“{0}”在“{1}”处为负数，不能作为整体的一部分", "use a column chart", "请改用柱形图"},
    {"chart.gap-as-zero", Severity::error,
     "the series '{0}' has no value at '{1}': the gap would be drawn as zero",
     "系列“{0}”在“{1}”处缺数，会被画成零", "leave the category out or use a column chart",
     "请删去该分类，或改用柱形图"},
    {"chart.target-as-outcome", Severity::error,
     "'{1}' of the series '{0}' is a target and would be drawn as an outcome",
     "系列“{0}”在“{1}”处是目标值，会被画成实绩",
     "leave it out, or use a column, line or bullet chart", "请删去，或改用柱形图、折线图、子弹图"},
    {"chart.parts-not-whole", Severity::error, "the shares of '{0}' add up to {1} %, not to 100 %",
     "“{0}”的各部分比重合计为 {1}%，不是100%", "give all parts of the whole",
     "请给出整体的全部组成部分"},
    {"chart.character", Severity::error, "no face of the font role '{2}' has {0} ({1}) of a chart",
     "字体“{2}”中没有图内的字符 {0}（{1}）", "add a face that has it to the role",
     "请为该字体角色添加含有此字的字体"},
};

}  // namespace

std::span<Message const> const chart = rows;

}  // namespace jianbao::messages
