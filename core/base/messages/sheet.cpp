#include "base/messages/tables.h"

namespace jianbao::messages {

namespace {

// id, severity, English, Chinese, hint in English, hint in Chinese.
constexpr Message rows[] = {
    {"sheet.old", Severity::error, "an old .xls file, or a workbook with a password",
     "这是旧的 .xls 文件，或有密码的工作簿", "save it as .xlsx without a password",
     "请另存为不带密码的 .xlsx"},
    {"sheet.zip", Severity::error, "expected an .xlsx workbook: {0}", "应为 .xlsx 工作簿：{0}",
     "save the workbook again as .xlsx", "请重新另存为 .xlsx"},
    {"sheet.not-workbook", Severity::error, "the archive holds no workbook", "压缩包中没有工作簿",
     "save the workbook again as .xlsx", "请重新另存为 .xlsx"},
    {"sheet.part", Severity::error, "the workbook lacks the part '{0}'", "工作簿缺少部件“{0}”",
     "save the workbook again as .xlsx", "请重新另存为 .xlsx"},
    {"sheet.damaged", Severity::error, "the part '{0}' is damaged: {1}", "部件“{0}”已损坏：{1}",
     "save the workbook again as .xlsx", "请重新另存为 .xlsx"},
    {"sheet.xml", Severity::error, "{0}: XML: {1}", "{0}：XML 错误：{1}",
     "save the workbook again as .xlsx", "请重新另存为 .xlsx"},
    {"sheet.doctype", Severity::error, "the part '{0}' declares a document type",
     "部件“{0}”含有文档类型声明", "workbooks have none; do not trust this file",
     "正常的工作簿没有该声明，请勿信任该文件"},
    {"sheet.address", Severity::error, "the sheet '{0}' has a cell at no address",
     "工作表“{0}”中有单元格地址无效", "save the workbook again as .xlsx", "请重新另存为 .xlsx"},
    {"sheet.limit", Severity::error, "more than {1} {0}", "{0} 超过 {1}",
     "split the workbook, if it is sound", "如文件无误，请拆分工作簿"},
};

}  // namespace

std::span<Message const> const sheet = rows;

}  // namespace jianbao::messages
