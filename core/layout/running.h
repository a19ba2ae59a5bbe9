// Running heads and feet: fields filled in page by page.
#pragma once

#include "layout/setter.h"

#include <string>
#include <string_view>

namespace jianbao::layout {

// What a field of a running line stands for on one page.
struct PageFields {
  std::string page, pages;  // the page's label, and that of the last page
  std::string section;      // title of the section that begins on the page or goes on there
};

// The names between braces that a running line may use.
[[nodiscard]] bool is_running_field(std::string_view name);
// The first name between braces of `pattern` that is not a field; empty when all are.
[[nodiscard]] std::string unknown_field(std::string_view pattern);
// `pattern` with {title}, {page} … replaced.
[[nodiscard]] std::string fill_fields(std::string_view pattern, doc::Document const& document,
                                      PageFields const& fields);

// Labels (1, 2 …; i, ii … for `front` pages before them), heads and feet of the pages from `first`
// on. The cover, if there is one, stands before `first`.
void append_running_lines(Setter& setter, std::size_t first, std::size_t front);

}  // namespace jianbao::layout
