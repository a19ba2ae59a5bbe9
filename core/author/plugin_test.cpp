#include "author/plugin_test.h"

#include "data/json.h"
#include "data/read_dataset.h"
#include "doc/dump.h"
#include "report/atomic_file.h"

#include <map>

namespace jianbao::author {

namespace {

struct Case {
  std::string name, data, region, period, expect, peers;
  std::map<std::string, std::string> tables;
  std::optional<data::Json> options;
  std::string pointer;
};

std::optional<Case> read_case(data::Json const& json, std::string const& file,
                              std::string const& pointer, Diagnostics& out) {
  std::size_t const before = out.errors();
  data::ObjectReader reader(json, file, pointer, out);
  Case one;
  one.pointer = pointer;
  one.name = reader.string("name");
  one.data = beside(file, reader.string("data"));
  one.region = reader.string("region");
  one.period = reader.string("period");
  one.expect = beside(file, reader.string("expect"));
  one.peers = reader.optional_string("peers").value_or("city");
  if (data::Json const* tables = reader.object("tables", false))
    for (auto const& [name, path] : std::get<data::JsonObject>(tables->value)) {
      data::ObjectReader fields(*tables, file, pointer + "/tables", out);
      one.tables[name] = beside(file, fields.string(name));
    }
  if (data::Json const* options = reader.object("options", false)) one.options = *options;
  reader.finish();
  if (out.errors() > before) return {};
  return one;
}

std::vector<Case> read_cases(std::string const& file, Files const& files, Diagnostics& out) {
  std::vector<Case> cases;
  auto const text = files.read(file);
  if (!text) return out.add(text.error()), cases;
  auto const json = data::parse_json(*text, file, out);
  if (!json) return cases;
  data::ObjectReader reader(*json, file, "", out);
  constexpr std::int64_t newest = 1;
  reader.integer("format", 1, newest);
  if (data::Json const* list = reader.array("cases", true)) {
    auto const& items = std::get<data::JsonArray>(list->value);
    for (std::size_t i = 0; i < items.size(); ++i)
      if (auto one = read_case(items[i], file, "/cases/" + std::to_string(i), out))
        cases.push_back(std::move(*one));
  }
  reader.finish();
  return cases;
}

std::vector<std::string> lines_of(std::string const& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

// "- " lines that were expected, "+ " lines that came, with the longest common run of lines.
std::string differences(std::string const& expected, std::string const& found) {
  auto const before = lines_of(expected), after = lines_of(found);
  std::vector<std::vector<std::size_t>> common(before.size() + 1,
                                               std::vector<std::size_t>(after.size() + 1));
  for (std::size_t i = before.size(); i-- > 0;)
    for (std::size_t j = after.size(); j-- > 0;)
      common[i][j] = before[i] == after[j] ? common[i + 1][j + 1] + 1
                                           : std::max(common[i + 1][j], common[i][j + 1]);
  std::string text;
  std::size_t i = 0, j = 0;
  while (i < before.size() || j < after.size()) {
    bool const same = i < before.size() && j < after.size() && before[i] == after[j];
    bool const gone =
        !same && i < before.size() && (j == after.size() || common[i + 1][j] >= common[i][j + 1]);
    if (gone) text += "  - " + before[i] + "\n";
    if (!same && !gone) text += "  + " + after[j] + "\n";
    i += same || gone ? 1 : 0;
    j += same || !gone ? 1 : 0;
  }
  return text;
}

// The document, or nothing and what is wrong.
std::optional<std::string> document_of(report::PluginPlace const& plugin, Case const& one,
                                       Files const& files, Diagnostics& out) {
  std::size_t const before = out.errors();
  data::Dataset const dataset = data::read_dataset(one.data, files, out);
  data::TextTables tables;
  for (auto const& [name, path] : one.tables) {
    auto const text = files.read(path);
    if (text)
      tables[name] = data::read_text_table(*text, path, out);
    else
      out.add(text.error());
  }
  auto const region = dataset.find_region(one.region);
  auto const period = data::Period::parse(one.period);
  if (!region) out.add("report.region", {one.region, ""}, {.pointer = one.pointer + "/region"});
  if (!period) out.add("report.period", {one.period}, {.pointer = one.pointer + "/period"});
  if (out.errors() > before) return {};
  figure::Selection const selection(dataset, {});
  script::Briefing const briefing{selection, *region,           *period,
                                  one.peers, Rounding::half_up, &tables};
  script::SectionRequest request;
  request.id = plugin.id;
  request.file = plugin.file;
  request.library_folder = plugin.library_folder;
  request.own_folder = plugin.own_folder;
  if (one.options) request.options = &*one.options;
  request.options_pointer = one.pointer + "/options";
  auto const told = script::write_sections({request}, briefing, files, {}, out);
  if (out.errors() > before || told.sections.empty()) return {};
  return doc::dump(told.sections.front());
}

}  // namespace

std::optional<std::string> test_file(report::PluginPlace const& plugin, Files const& files) {
  std::string const folder =
      plugin.own_folder.empty() ? beside(plugin.file, "tests") : plugin.own_folder + "/tests";
  std::string file = folder + "/" + plugin.id + ".json";
  if (files.exists(file)) return file;
  return {};
}

TestRun run_tests(report::PluginPlace const& plugin, std::string const& file, bool update,
                  Files const& files, Diagnostics& out) {
  TestRun run;
  for (Case const& one : read_cases(file, files, out)) {
    auto const found = document_of(plugin, one, files, out);
    std::string const name = plugin.id + " / " + one.name;
    if (!found) {
      ++run.failed;
      run.shown += "failed   " + name + "\n";
      continue;
    }
    auto const expected = files.exists(one.expect) ? files.read(one.expect) : std::string();
    if (expected && *expected == *found) {
      ++run.passed;
      run.shown += "passed   " + name + "\n";
    } else if (update) {
      if (auto failure = report::write_file(one.expect, *found))
        out.add(std::move(*failure));
      else
        ++run.written;
      run.shown += "written  " + name + ": " + one.expect + "\n";
    } else {
      ++run.failed;
      run.shown += "differs  " + name + ": " + one.expect + "\n" +
                   differences(expected ? *expected : std::string(), *found);
    }
  }
  return run;
}

}  // namespace jianbao::author
