// Imprint: what an official document or a newsletter carries around its text (格式要素, GB/T
// 9704-2012 7). All as printed; what is empty is left out.
#pragma once

#include <string>
#include <vector>

namespace jianbao::doc {

struct Imprint {
  // Head (版头).
  std::string copy_number;           // 份号: six digits
  std::string secrecy;               // 密级和保密期限: 机密★1年
  std::string urgency;               // 紧急程度
  std::vector<std::string> issuers;  // 发文机关; by default the document's issuer
  std::string mark;                  // 发文机关标志 in red; by default the issuer and 文件
  std::string number;                // 发文字号: 柳统发〔2021〕3号
  std::vector<std::string> signers;  // 签发人, upward documents
  // Body (主体).
  std::string recipients;                // 主送机关, with its ：
  std::vector<std::string> attachments;  // 附件 names, without end marks
  std::string remark;                    // 附注, without brackets
  bool sealed = true;                    // room for a seal: the date stands four characters in
  std::string seal;                      // a picture of it, by its name
  double seal_mm = 42;                   // its width
  // Foot (版记).
  std::string copies_to;   // 抄送
  std::string printer;     // 印发机关
  std::string print_date;  // 印发日期: 2021年4月20日
  // Newsletters (简报).
  std::string issue, total_issue;            // 第3期, 总第128期
  std::string editor_note;                   // 编者按
  std::string report_to, send_to, issue_to;  // 报 送 发
  std::string copies;                        // 共印60份
  // Journals.
  std::vector<std::string> authors;
  std::string author_note;
};

}  // namespace jianbao::doc
