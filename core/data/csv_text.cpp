#include "data/csv_text.h"

#include "base/utf8.h"
#include "data/gb18030.h"

#include <array>

namespace jianbao::data {

namespace {

// GB 18030 takes almost any two bytes for a character, so a file that is UTF-8 but for one broken
// byte would be read as nonsense. Text of GB 18030 has hardly a byte sequence that is UTF-8, broken
// UTF-8 hardly one that is not.
bool looks_like_gb18030(std::string_view bytes) {
  std::size_t sound = 0, broken = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    auto const [code, length] = utf8::decode(bytes, at);
    bool const whole = length > 1 && !utf8::first_invalid(bytes.substr(at, length));
    ++(whole ? sound : broken);
    at += whole ? length : 1;
  }
  return broken > 2 * sound;
}

}  // namespace

char find_separator(std::string_view text) {
  constexpr std::array candidates = {',', '\t', ';'};
  std::array<std::size_t, 3> counts = {};
  bool quoted = false;
  for (char const c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n') break;
    for (std::size_t i = 0; i < candidates.size(); ++i)
      if (c == candidates[i]) ++counts[i];
  }
  std::size_t best = 0;
  for (std::size_t i = 1; i < candidates.size(); ++i)
    if (counts[i] > counts[best]) best = i;
  return candidates[best];
}

CsvText::CsvText(std::string_view bytes, TextForm const& form, FileReport& report) : text_(bytes) {
  if (text_.starts_with(byte_order_mark)) text_.remove_prefix(byte_order_mark.size());
  bool const declared = form.encoding == "gb18030";
  bool const guessed =
      form.encoding.empty() && utf8::first_invalid(text_) && looks_like_gb18030(text_);
  if (declared || guessed) {
    if (auto converted = from_gb18030(text_)) {
      owned_ = std::move(*converted);
      text_ = owned_;
      if (guessed) report.add({"data.gb18030", {}, {.file = report.file()}, {}});
    } else if (declared) {
      report.add({"data.not-gb18030", {}, {.file = report.file()}, {}});
    }
  }
  repair_ = repair(text_, report);
  if (repair_.text) text_ = *repair_.text;
  separator_ = form.separator != 0 ? form.separator : find_separator(text_);
}

}  // namespace jianbao::data
