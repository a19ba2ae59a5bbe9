#include "data/json_text.h"

#include <algorithm>

namespace jianbao::data {

namespace {

constexpr int deepest_lines = 2;

class Printer {
 public:
  std::string text;

  void print(Json const& json, int depth) {
    depth_ = depth;
    std::visit(*this, json.value);
  }

  void operator()(std::nullptr_t) { text += "null"; }
  void operator()(bool value) { text += value ? "true" : "false"; }
  void operator()(JsonNumber const& number) { text += number.digits; }
  void operator()(std::string const& words) { text += json_string(words); }
  void operator()(JsonArray const& items) {
    list('[', ']', items, [&](Json const& one, int depth) { print(one, depth); });
  }
  void operator()(JsonObject const& fields) {
    std::vector<std::pair<std::string, Json> const*> sorted;
    for (auto const& field : fields)
      sorted.push_back(&field);
    std::sort(sorted.begin(), sorted.end(),
              [](auto const* a, auto const* b) { return a->first < b->first; });
    list('{', '}', sorted, [&](auto const* field, int depth) {
      text += json_string(field->first) + ": ";
      print(field->second, depth);
    });
  }

 private:
  template <typename Items, typename Print>
  void list(char open, char close, Items const& items, Print print_one) {
    int const depth = depth_;
    text += open;
    bool is_first = true;
    for (auto const& item : items) {
      if (!is_first) text += ',';
      is_first = false;
      if (depth < deepest_lines) text += '\n';
      print_one(item, depth + 1);
    }
    text += close;
  }

  int depth_ = 0;
};

}  // namespace

std::string json_text(Json const& json) {
  Printer printer;
  printer.print(json, 0);
  return printer.text + "\n";
}

}  // namespace jianbao::data
