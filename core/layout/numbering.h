// Numbers of sections, headings, tables and figures.
#pragma once

#include "doc/document.h"

#include <string>

namespace jianbao::layout {

// The mark before a heading of level 1 to 3: 一、 （一） 1. with the space the level takes (GB/T
// 9704-2012 7.3.3); beyond 99 Arabic digits.
[[nodiscard]] std::string heading_mark(int level, int number);

// Counts through a document in the order of its blocks. Appendices have counts of their own: 附件1,
// 附表1, 附图1; a single appendix is 附件 (GB/T 9704-2012 7.3.5).
class Numbering {
 public:
  explicit Numbering(doc::Document const& document);

  void begin(doc::Section const& section);
  // What stands before the title of the section, and what a reference to it prints: 一、 and
  // 第一部分; 附件1 and the same.
  [[nodiscard]] std::string section_mark() const;
  [[nodiscard]] std::string section_name() const;

  void begin_heading(int level);  // 2 or 3
  // （一） and 第一部分（一）; 1. and 第一部分（一）1.
  [[nodiscard]] std::string heading_mark() const;
  [[nodiscard]] std::string heading_name() const;

  // The next one's: 表1, 附表1; 图1, 附图1.
  std::string next_table();
  std::string next_figure();

 private:
  struct Counts {
    int sections = 0, tables = 0, figures = 0;
  };
  [[nodiscard]] Counts const& counts() const { return appendix_ ? appendices_ : parts_; }
  [[nodiscard]] Counts& counts() { return appendix_ ? appendices_ : parts_; }

  Counts parts_, appendices_;
  bool appendix_ = false, several_ = false;  // several appendices
  int second_ = 0, third_ = 0;
};

}  // namespace jianbao::layout
