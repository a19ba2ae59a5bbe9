// Path: the way to a value in a table of a plugin, for messages: doc.table.rows[3][1].content. It
// is put together only when there is something wrong.
#pragma once

#include <string>
#include <string_view>

namespace jianbao::script {

class Path {
 public:
  // What they name must outlive the path.
  Path(char const* name) : name_(name) {}
  Path(std::string const& name) : name_(name) {}
  Path(Path const& outer, std::string_view field) : outer_(&outer), name_(field) {}
  Path(Path const& outer, int number) : outer_(&outer), number_(number) {}

  [[nodiscard]] std::string text() const {
    if (!outer_) return std::string(name_);
    std::string text = outer_->text();
    if (number_ > 0) return text + "[" + std::to_string(number_) + "]";
    return text.append(".").append(name_);
  }

 private:
  Path const* outer_ = nullptr;
  std::string_view name_ = {};
  int number_ = 0;  // of a list, from 1
};

[[nodiscard]] inline std::string operator+(Path const& path, std::string_view words) {
  return path.text().append(words);
}

}  // namespace jianbao::script
