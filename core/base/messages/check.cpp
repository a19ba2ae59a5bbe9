#include "base/messages/tables.h"

namespace jianbao::messages {

namespace {

constexpr std::string_view differs =
    "find out which source is right, give figures of another scope an indicator of their own, or "
    "accept the finding by its id in the waivers";
constexpr std::string_view differs_zh =
    "请核实以哪个来源为准；口径不同的应另立指标；确属来源如此的，请按编号列入认可清单";
constexpr std::string_view reckon =
    "compare the entries with the source; a fault of the source is accepted by its id in the "
    "waivers";
constexpr std::string_view reckon_zh = "请对照来源核对录入；确属来源错误的，请按编号列入认可清单";

// {0} 柳州市2020年地区生产总值, {1} as printed, {2} the figure judged, {3} as computed, {4} what
// rounding allows it to be; {5} on: of the rule. The severities are those of data/rules.
constexpr Message rows[] = {
    {"check.conflict", Severity::error, "{0}: {5} has {1}, {8} has {7}; rounding allows {4}",
     "{0}：{5}为{1}，{8}为{7}，超出四舍五入允许的范围（{4}）", differs, differs_zh},
    {"check.self-conflict", Severity::error,
     "{0}: {5} has {1} ({6}) and {7} ({9}); rounding allows {4}",
     "{0}：{5}既作{1}（{6}），又作{7}（{9}），超出四舍五入允许的范围（{4}）", reckon, reckon_zh},
    {"check.growth-conflict", Severity::error,
     "{0}: {5} has a growth of {2}, {8} one of {7}; rounding allows {4}",
     "{0}：{5}的增速为{2}，{8}的增速为{7}，超出四舍五入允许的范围（{4}）", differs, differs_zh},
    {"check.revised", Severity::warning,
     "{0}: {2} in {5} and {7} in {8} differ, one of them provisional or estimated",
     "{0}：{5}为{2}，{8}为{7}，其中之一为初步数或估计数",
     "print the final figure: put its source first in the catalogue or the briefing",
     "请以最终数为准：在目录或简报中将其来源列在前面"},
    {"check.weaker-bound", Severity::note, "{0}: {5} says {1} only, {8} says {7}",
     "{0}：{5}只说{1}，{8}为{7}", "the sharper figure is the one to print", "宜采用更精确的数据"},
    {"check.parts-total", Severity::error,
     "{0} is {2}, its parts add up to {3}; rounding allows {4}",
     "{0}为{2}，各分项之和为{3}，四舍五入允许的范围为{4}", reckon, reckon_zh},
    {"check.part-exceeds", Severity::error, "{0} ({1}) is more than what it is part of: {5} ({6})",
     "{0}（{1}）大于其总计：{5}（{6}）", reckon, reckon_zh},
    {"check.share-level", Severity::error,
     "{0} is {2}, but {5} ({6}) over {7} ({8}) gives {3}; rounding allows {4}",
     "{0}为{2}，但由{5}（{6}）与{7}（{8}）算得{3}，四舍五入允许的范围为{4}", reckon, reckon_zh},
    {"check.share-base", Severity::error,
     "{0} is {2}; with {5} ({6}) and the {7} on which the other shares agree it is {3}; rounding "
     "allows {4}",
     "{0}为{2}；按{5}（{6}）和其他比重一致推得的{7}应为{3}，四舍五入允许的范围为{4}", reckon,
     reckon_zh},
    {"check.shares-whole", Severity::error,
     "{0} and the other shares add up to {3}, not {2}; rounding allows {4}",
     "{0}等各比重之和为{3}，应为{2}，四舍五入允许的范围为{4}", reckon, reckon_zh},
    {"check.share-range", Severity::error, "{0} is {2}: a share lies within {4}",
     "{0}为{2}，比重应在{4}之间", reckon, reckon_zh},
    {"check.per-level", Severity::error,
     "{0} is {2}, but {5} ({6}) divided by {7} ({8}) gives {3}; rounding allows {4}",
     "{0}为{2}，但由{5}（{6}）除以{7}（{8}）得{3}，四舍五入允许的范围为{4}", reckon, reckon_zh},
    {"check.growth-level", Severity::error,
     "{0}: a growth of {5}, but from {7} ({8}) to {6} it is {3}; rounding allows {4}",
     "{0}：增速为{5}，但由{7}（{8}）到{6}应为{3}，四舍五入允许的范围为{4}",
     "compare the entries with the source; growth at comparable prices is marked so in the "
     "catalogue "
     "(prices)",
     "请对照来源核对录入；按可比价格计算的增速，请在目录中注明（prices）"},
    {"check.average-growth", Severity::error,
     "{0}: {5} a year, but from {7} ({8}) to {6} it is {3} a year; rounding allows {4}",
     "{0}：年均增长{5}，但由{7}（{8}）到{6}年均应为{3}，四舍五入允许的范围为{4}", reckon,
     reckon_zh},
    {"check.share-change", Severity::error,
     "{0} is {2}, but from {6} ({7}) to {5} it is {3}; rounding allows {4}",
     "{0}为{2}，但由{6}（{7}）到{5}应为{3}，四舍五入允许的范围为{4}", reckon, reckon_zh},
    {"check.growth-gap", Severity::error,
     "{0} is {2}, but between {5} and {7} ({6}) it is {3}; rounding allows {4}",
     "{0}为{2}，但{5}与{7}（{6}）相差{3}，四舍五入允许的范围为{4}", reckon, reckon_zh},
    {"check.multiple-level", Severity::error,
     "{0} is {2}, but {5} over {6} ({7}) gives {3}; rounding allows {4}",
     "{0}为{2}，但{5}与{6}（{7}）之比为{3}，四舍五入允许的范围为{4}", reckon, reckon_zh},
    {"check.target-outcome", Severity::note, "{0}: the aim was {2}, the outcome in {5} is {6}",
     "{0}：目标为{2}，{5}中的实际结果为{6}", "say in the text that the aim was missed",
     "请在文中说明目标未完成"},
    {"check.future-outcome", Severity::error,
     "{0} ({1}) is given as an outcome, but {5} was issued in {6}, before that time",
     "{0}（{1}）记为实际数，但{5}发布于{6}，早于该时期",
     "enter it as a target, a plan or a forecast, or correct the period",
     "请改记为目标、计划或预测，或更正时期"},
    {"check.open-period", Severity::note,
     "{0} ({1}): {5} was issued in {6}, before the period ended",
     "{0}（{1}）：{5}发布于{6}，当时该时期尚未结束",
     "give the day it speaks of as the period, when the source says it",
     "来源写明截止日期的，请以该日期为时期"},
    {"check.late-target", Severity::note,
     "{0} ({1}) is given as a target, but the period was over when {5} was issued in {6}",
     "{0}（{1}）记为目标，但{5}发布（{6}）时该时期已经结束", "correct the kind or the period",
     "请更正 kind 或时期"},
    {"check.cumulative-sum", Severity::error,
     "{0} is {2}, the years that are known add up to {3}; rounding allows {4}",
     "{0}为{2}，已知各年之和为{3}，四舍五入允许的范围为{4}", reckon, reckon_zh},
    {"check.cumulative-fall", Severity::error,
     "{0} ({1}) is a running total and less than {5} ({6})", "{0}（{1}）为累计数，却小于{6}的{5}",
     reckon, reckon_zh},
    {"check.stock-flow", Severity::error,
     "{0} is {2}, but with {5} ({6}) and the year before it lies within {4}",
     "{0}为{2}，但按{5}（{6}）及上年存量应在{4}之间", reckon, reckon_zh},
    {"check.net-flow", Severity::error,
     "{0} is {2}, but {5} went from {7} to {6}, which is {3}; rounding allows {4}",
     "{0}为{2}，但{5}由{7}变为{6}，净变动为{3}，四舍五入允许的范围为{4}", reckon, reckon_zh},
    {"check.same-name", Severity::warning, "two indicators are called '{0}': {1}",
     "有两个指标都叫“{0}”：{1}", "put the scope, unit or currency into the names",
     "请在名称中写明口径、单位或币种"},
    {"check.scope", Severity::note,
     "{0} ({1}) carries a note on scope that others of its series lack: {5}",
     "{0}（{1}）附有口径说明“{5}”，同组其他数据没有",
     "say so beside the figure, or make it an indicator of its own", "请在数据旁注明，或另立指标"},
    {"check.jump", Severity::warning, "{0} is {2}, more than {7} times away from {5} ({6})",
     "{0}为{2}，与{6}的{5}相差超过{7}倍", "look for a slip of the unit (万, 亿) or of the scope",
     "请核对单位（万、亿）和口径"},
    {"check.rank-order", Severity::error, "{0} is {1} with {5}, but {6} is {7} with {8}",
     "{0}为{1}（{5}），但{6}为{7}（{8}）", reckon, reckon_zh},
    {"check.provisional", Severity::note, "{0} ({1}) has the status {6} in {5} and no final figure",
     "{0}（{1}）在{5}中的状态为 {6}，尚无最终数", "look for the final figure before printing",
     "印发前请查有无最终数"},
    {"check.missing-base", Severity::note,
     "{0}: {5} cannot be compared with the levels, for {6} is missing",
     "{0}：缺少{6}的数据，无法核对{5}", "add the figure of that period if a source has it",
     "如有来源，请补充该时期的数据"},
    {"check.stale-source", Severity::note, "'{0}' of {1} is {2} years older than the newest source",
     "“{0}”（{1}）比最新来源早 {2} 年", "look for a newer one", "请查有无更新的来源"},
    {"check.stale-waiver", Severity::warning, "the waiver of {1} names no finding any more: {0}",
     "{1} 的认可已无对应的核查结果：{0}", "take it out, or name the finding as it is now",
     "请删除，或改为现在的编号"},
    {"check.unknown-waiver", Severity::warning, "there is no such rule: the waiver '{0}'",
     "没有这样的规则：认可“{0}”", "copy the id from the output of jianbao check",
     "请从 jianbao check 的输出中复制编号"},
    // The whole.
    {"check.count", Severity::note, "{0} errors, {1} warnings, {2} notes, {3} waived",
     "错误 {0} 项，警告 {1} 项，提示 {2} 项，已认可 {3} 项", "", ""},
    {"check.more", Severity::note, "{0} more findings are not listed", "另有 {0} 项未列出", "", ""},
    {"check.stopped", Severity::error, "the data contradict themselves in {0} places",
     "数据自相矛盾，共 {0} 处",
     "mend them, accept them in the waivers, or build with --allow-findings",
     "请更正，或列入认可清单，或用 --allow-findings 生成"},
};

}  // namespace

std::span<Message const> const check = rows;

}  // namespace jianbao::messages
