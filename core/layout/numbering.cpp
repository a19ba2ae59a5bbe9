#include "layout/numbering.h"

#include "base/chinese_number.h"
#include "base/level_mark.h"

#include <algorithm>

namespace jianbao::layout {

std::string heading_mark(int level, int number) {
  std::string const digits = std::to_string(number);
  if (level == 1) return level_mark(1, number).value_or(digits + "、");
  if (level == 2) return level_mark(2, number).value_or("（" + digits + "）");
  return level_mark(3, number).value_or(digits + ".") + " ";
}

Numbering::Numbering(doc::Document const& document)
    : several_(std::count_if(document.sections.begin(), document.sections.end(),
                             [](doc::Section const& one) { return one.appendix; }) > 1) {}

void Numbering::begin(doc::Section const& section) {
  appendix_ = section.appendix;
  ++counts().sections;
  second_ = third_ = 0;
}

std::string Numbering::section_mark() const {
  if (appendix_) return section_name();
  return layout::heading_mark(1, counts().sections);
}

std::string Numbering::section_name() const {
  int const number = counts().sections;
  if (appendix_) return several_ ? "附件" + std::to_string(number) : "附件";
  return "第" + chinese_number({number, 0}).value_or(std::to_string(number)) + "部分";
}

void Numbering::begin_heading(int level) {
  if (level == 2) {
    ++second_;
    third_ = 0;
  } else {
    ++third_;
  }
}

std::string Numbering::heading_mark() const {
  return third_ == 0 ? layout::heading_mark(2, second_) : layout::heading_mark(3, third_);
}

std::string Numbering::heading_name() const {
  std::string const second = section_name() + layout::heading_mark(2, second_);
  return third_ == 0 ? second : second + std::to_string(third_);
}

std::string Numbering::next_table() {
  return (appendix_ ? "附表" : "表") + std::to_string(++counts().tables);
}

std::string Numbering::next_figure() {
  return (appendix_ ? "附图" : "图") + std::to_string(++counts().figures);
}

}  // namespace jianbao::layout
