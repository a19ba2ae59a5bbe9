#include "batch/plan.h"
#include "data/json.h"

namespace jianbao::batch {

namespace {

constexpr int format = 1;

std::vector<std::string> texts(data::ObjectReader& reader, std::string_view key) {
  std::vector<std::string> result;
  data::Json const* list = reader.array(key, false);
  if (!list) return result;
  auto const& items = std::get<data::JsonArray>(list->value);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (auto const* text = std::get_if<std::string>(&items[i].value))
      result.push_back(*text);
    else
      reader.out().add("report.field", {"text", items[i].type_name()},
                       {.file = reader.file(),
                        .line = items[i].line,
                        .column = items[i].column,
                        .pointer = data::pointer_to(data::pointer_to(reader.pointer(), key), i)});
  }
  return result;
}

}  // namespace

std::optional<Wanted> read_plan(std::string const& file, Files const& files, Diagnostics& out) {
  auto const text = files.read(file);
  if (!text) return out.add(text.error()), std::nullopt;
  std::size_t const before = out.errors();
  auto const json = data::parse_json(*text, file, out);
  if (!json) return {};
  data::ObjectReader reader(*json, file, "", out);
  Wanted wanted;
  if (reader.integer("format", 1, 1000) > format)
    out.add("report.format", {std::to_string(format)}, reader.place("format"));
  if (auto const briefing = reader.optional_string("briefing"))
    wanted.briefing = beside(file, *briefing);
  wanted.name = reader.optional_string("name").value_or("");
  wanted.periods = texts(reader, "periods");
  for (std::string const& one : texts(reader, "regions"))
    wanted.regions.push_back(one.starts_with('@') ? "@" + beside(file, one.substr(1)) : one);
  if (data::Json const* list = reader.array("reports", false)) {
    auto const& items = std::get<data::JsonArray>(list->value);
    for (std::size_t i = 0; i < items.size(); ++i) {
      data::ObjectReader one(items[i], file, data::pointer_to("/reports", i), out);
      std::string region = one.string("region"), period = one.string("period");
      wanted.reports.push_back(
          {std::move(region), std::move(period), one.optional_string("name").value_or("")});
      one.finish();
    }
  }
  reader.finish();
  if (out.errors() > before) return {};
  return wanted;
}

}  // namespace jianbao::batch
