#include "base/messages/tables.h"

namespace jianbao::messages {

namespace {

// id, severity, English, Chinese, hint in English, hint in Chinese.
constexpr Message rows[] = {
    {"batch.periods", Severity::error,
     "expected years such as 2018-2023 or a period such as 2020-Q1, found '{0}'",
     "应为 2018-2023 这样的年份或 2020-Q1 这样的时期，实为“{0}”", "", ""},
    {"batch.no-reports", Severity::error, "the plan has no reports", "计划中没有报告",
     "say which with --years and --regions, or with --plan",
     "请用 --years 和 --regions，或用 --plan 指明"},
    {"batch.field", Severity::error, "there is no field '{0}' for the name of a report",
     "报告名称没有字段“{0}”", "the fields are region, name, code, period, year",
     "可用字段：region、name、code、period、year"},
    {"batch.name", Severity::error, "'{0}' is no safe name for the report of {1}: {2}",
     "“{0}”（{1}）不能作为报告的文件名：{2}", "choose another --name", "请换一个 --name"},
    {"batch.collision", Severity::error, "'{0}' would be the name of two reports, {1} and {2}",
     "“{0}”会成为两份报告（{1} 和 {2}）的文件名",
     "put what tells them apart in --name: {{region}}, {{period}}",
     "请在 --name 中写入能区分它们的字段：{{region}}、{{period}}"},
    {"batch.shard", Severity::error, "expected a shard such as 0/8, found '{0}'",
     "分片应写作 0/8，实为“{0}”", "the first one is 0, the last one of eight is 7",
     "从 0 起计，八片中最后一片为 7"},
    {"batch.shards", Severity::error, "shard {0} of how many?", "第 {0} 片，共多少片？",
     "say it with --shards or JIANBAO_SHARDS", "请用 --shards 或 JIANBAO_SHARDS 指明"},
    {"batch.folder-gone", Severity::error, "the folder is gone, or another one stands in its place",
     "目录已不存在，或已被替换", "", ""},
    {"batch.no-manifests", Severity::error, "there is no manifest of a shard in {0}",
     "{0} 中没有任何分片清单", "make the reports with `jianbao batch` first",
     "请先用 jianbao batch 生成报告"},
    {"batch.missing-shard", Severity::error, "shard {0} of {1} is missing",
     "缺少第 {0} 片（共 {1} 片）", "run it again: jianbao batch --shard {0}/{1}",
     "请重新运行：jianbao batch --shard {0}/{1}"},
    {"batch.missing-report", Severity::error, "the report {0} of shard {1} is gone",
     "分片 {1} 的报告 {0} 已不存在", "run the shard again: jianbao batch --shard {1}/{2}",
     "请重新运行该分片：jianbao batch --shard {1}/{2}"},
    {"batch.other-plan", Severity::error, "the shard {0} was made by another plan",
     "分片 {0} 出自另一个计划", "run it again with the plan of the others",
     "请按其余各片的计划重新运行"},
    {"batch.other-version", Severity::error, "the shard {0} was made by version {1} of the program",
     "分片 {0} 由程序版本 {1} 生成", "run it again with the version of the others",
     "请用其余各片的版本重新运行"},
    {"batch.shard-sets", Severity::error, "there are shards of {0} and of {1}",
     "既有共 {0} 片的分片，又有共 {1} 片的分片", "say which to merge with --shards",
     "请用 --shards 指明合并哪一组"},
    {"batch.manifest", Severity::error, "this is no manifest of a shard", "这不是分片清单",
     "remove it and run the shard again", "请删除后重新运行该分片"},
};

}  // namespace

std::span<Message const> const batch = rows;

}  // namespace jianbao::messages
