#include "base/messages/tables.h"

namespace jianbao::messages {

namespace {

// id, severity, English, Chinese, hint in English, hint in Chinese.
constexpr Message rows[] = {
    {"report.field", Severity::error, "expected {0}, found {1}", "应为 {0}，实为 {1}", "", ""},
    {"report.format", Severity::error, "the file's format is newer than {0}",
     "文件格式版本高于 {0}", "use a newer jianbao", "请使用更新的 jianbao"},
    {"report.no-sections", Severity::error, "the briefing has no sections", "简报没有任何章节",
     "name at least one section", "请至少列出一个章节"},
    {"report.region", Severity::error, "unknown region '{0}'", "未知地区“{0}”",
     "did you mean '{1}'?", "是否应为“{1}”？"},
    {"report.period", Severity::error,
     "expected a period such as 2020, 2020-Q1 or 2020-03, found '{0}'",
     "时期应写作 2020、2020-Q1 或 2020-03，实为“{0}”", "", ""},
    {"report.section", Severity::error, "there is no section '{0}'", "没有章节“{0}”",
     "did you mean '{1}'?", "是否应为“{1}”？"},
    {"report.ledger", Severity::error, "'{0}' is no number", "“{0}”不是数值", "", ""},
    {"report.encrypted-archive", Severity::error,
     "an encrypted file cannot be PDF/A, and --pdfa is {0}",
     "加密文件不能是 PDF/A，而 --pdfa 为 {0}", "add --pdfa none", "请加 --pdfa none"},
    {"report.no-password", Severity::error, "the second line of the file is no password",
     "文件第二行没有密码", "write the owner's password there", "请在此写入所有者密码"},
    {"report.no-ledger", Severity::error, "there is no ledger in {0}, nor {1}",
     "{0} 中没有台账，也没有文件 {1}",
     "make the PDF with `jianbao build`; with --pdfa 2a or 2b, with --ledger",
     "请用 jianbao build 生成 PDF；用 --pdfa 2a 或 2b 时加 --ledger"},
    {"report.diff-kinds", Severity::error, "'{0}' and '{1}' are not of one kind",
     "“{0}”和“{1}”不是同一种文件",
     "give two PDFs or ledgers, two briefing definitions, or two catalogues",
     "请给出两个 PDF（或台账）、两个简报定义，或两个数据目录"},
    {"report.picture", Severity::error, "the briefing lists no picture '{0}'",
     "简报定义中没有图片“{0}”", "did you mean '{1}'?", "是否应为“{1}”？"},
    {"report.source", Severity::error, "the catalogue has no source '{0}'", "目录中没有来源“{0}”",
     "", ""},
    {"report.one-catalogue", Severity::error, "expected one catalogue in data, found {0}",
     "data 应列出一个目录文件，实为 {0} 个", "", ""},
    {"report.font-role", Severity::error, "there is no font role '{0}'", "没有字体角色“{0}”",
     "the roles are in fonts/manifest.json", "角色列于 fonts/manifest.json"},
    {"report.write", Severity::error, "cannot write the file: {0}", "无法写入文件：{0}",
     "the old file, if any, is as it was", "原有文件保持不变"},
    {"report.style", Severity::error, "there is no style '{0}'", "没有样式“{0}”",
     "name a file, or one of data/styles", "请给出文件路径，或 data/styles 中的名称"},
    {"report.style-circle", Severity::error, "the style '{0}' inherits from itself",
     "样式“{0}”继承了自身", "", ""},
    {"report.running-field", Severity::error, "there is no field '{0}' for a head or foot",
     "页眉页脚没有字段“{0}”",
     "the fields are title, section, page, pages, issuer, region, period, date",
     "可用字段：title、section、page、pages、issuer、region、period、date"},
    {"report.length", Severity::error,
     "expected a length with its unit, such as \"12pt\", \"27mm\" or \"2em\", found '{0}'",
     "长度须带单位，如 \"12pt\"、\"27mm\"，实为“{0}”", "", ""},
    {"report.length-range", Severity::error, "the length '{0}' is too small here: at least {1}",
     "长度“{0}”过小，至少应为 {1}", "", ""},
    {"report.no-room", Severity::error, "the margins leave no room for text",
     "页边距过大，没有留下版心", "make the margins smaller or the page larger",
     "请减小页边距或加大纸张"},
    {"report.colour", Severity::error, "expected a colour such as \"#1F4E79\", found '{0}'",
     "颜色须写作 \"#1F4E79\"，实为“{0}”", "", ""},
    {"report.choice", Severity::error, "expected one of {0}, found '{1}'",
     "应为以下之一：{0}，实为“{1}”", "", ""},
    {"report.gap", Severity::error, "expected a gap from 0em to 0.5em between Chinese and Latin",
     "中西文间距应在 0em 至 0.5em 之间", "", ""},
    {"report.definition", Severity::error, "there is no briefing definition '{0}'",
     "找不到简报定义“{0}”", "name a file, or stand in a folder with data/briefing.json",
     "请给出文件路径，或在含 data/briefing.json 的目录下运行"},
};

}  // namespace

std::span<Message const> const report = rows;

}  // namespace jianbao::messages
