// Reading what the check needs beside the data: rules and waivers.
#include "check/check.h"
#include "data/json.h"
#include "data/read_format.h"

#include <map>

namespace jianbao::check {

namespace {

std::string text_field(data::ObjectReader& entry, std::string_view key) {
  std::size_t const before = entry.out().errors();
  std::string text = entry.string(key);
  if (entry.out().errors() == before && text.empty())
    entry.out().add("data.empty", {key}, entry.place(key));
  return text;
}

Waiver read_waiver(data::ObjectReader& entry) {
  Waiver waiver;
  waiver.id = text_field(entry, "id");
  waiver.reason = text_field(entry, "reason");
  waiver.reason_zh = entry.optional_string("reason_zh").value_or("");
  waiver.date = text_field(entry, "date");
  waiver.by = text_field(entry, "by");
  waiver.place = entry.place("id");
  auto const date = data::Period::parse(waiver.date);
  if (!waiver.date.empty() && (!date || date->kind != data::PeriodKind::day))
    entry.out().add("data.date", {waiver.date}, entry.place("date"));
  entry.finish();
  return waiver;
}

std::vector<Waiver> read_waivers(std::string const& text, std::string const& file,
                                 Diagnostics& out) {
  std::vector<Waiver> waivers;
  auto const tree = data::parse_json(text, file, out);
  if (!tree) return waivers;
  data::ObjectReader root(*tree, file, "", out);
  if (!std::holds_alternative<data::JsonObject>(tree->value) || !data::read_format(root))
    return waivers;
  std::map<std::string, Place> first;
  if (data::Json const* list = root.array("waivers", true))
    for (data::Json const& json : std::get<data::JsonArray>(list->value)) {
      data::ObjectReader entry(json, file, data::pointer_to("/waivers", waivers.size()), out);
      Waiver waiver = read_waiver(entry);
      auto const [at, fresh] = first.try_emplace(waiver.id, waiver.place);
      if (!fresh) out.add({"data.duplicate-id", {"id", waiver.id}, waiver.place, {at->second}});
      waivers.push_back(std::move(waiver));
    }
  root.finish();
  return waivers;
}

}  // namespace

Setup read_setup(std::string const& catalogue, data::Dataset const& dataset,
                 std::string const& rules_folder, Files const& files, Diagnostics& out) {
  Setup setup{catalogue, rules_of(dataset), {}};
  std::vector<std::string> paths;
  for (std::string const& name : files.list(rules_folder))
    if (name.ends_with(".json")) paths.push_back(rules_folder + "/" + name);
  for (std::string const& name : dataset.rules)
    paths.push_back(beside(catalogue, name));
  for (std::string const& path : paths) {
    auto const text = files.read(path);
    if (text)
      read_rules(*text, path, dataset, setup.rules, out);
    else
      out.add(text.error());
  }
  if (dataset.waivers.empty()) return setup;
  std::string const path = beside(catalogue, dataset.waivers);
  auto const text = files.read(path);
  if (text)
    setup.waivers = read_waivers(*text, path, out);
  else
    out.add(text.error());
  return setup;
}

}  // namespace jianbao::check
