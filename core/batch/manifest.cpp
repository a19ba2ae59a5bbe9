#include "batch/manifest.h"

#include "base/files.h"
#include "data/json.h"
#include "report/atomic_file.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <set>
#include <system_error>
#include <tuple>

#include <fmt/format.h>

namespace jianbao::batch {

namespace {

// "3-of-8.jsonl"
std::optional<Shard> shard_of(std::string name) {
  std::size_t const at = name.find("-of-");
  if (at == name.npos || !name.ends_with(".jsonl")) return {};
  name.replace(at, 4, "/");
  return parse_shard(name.substr(0, name.size() - 6));
}

// How many shards there are by the names of their manifests; 0 when that cannot be told.
std::uint32_t count_of(std::set<std::uint32_t> const& counts, std::string const& folder,
                       Diagnostics& out) {
  if (counts.empty()) return out.add("batch.no-manifests", {folder}, {}), 0;
  if (counts.size() == 1) return *counts.begin();
  out.add("batch.shard-sets", {std::to_string(*counts.begin()), std::to_string(*counts.rbegin())},
          {.file = folder});
  return 0;
}

class Joiner {
 public:
  Joiner(std::string const& folder, std::uint32_t count, Diagnostics& out)
      : folder_(folder), count_(count), out_(out) {}

  Merged run() {
    for (std::uint32_t i = 0; i < count_; ++i)
      add({i, count_});
    std::sort(merged_.records.begin(), merged_.records.end(),
              [](Record const& a, Record const& b) { return key(a) < key(b); });
    for (Record const& one : merged_.records)
      merged_.failed += !one.made;
    return std::move(merged_);
  }

 private:
  static std::tuple<std::string const&, data::Period, std::string const&> key(Record const& one) {
    return {one.region, data::Period::parse(one.period).value_or(data::Period{}), one.name};
  }

  void add(Shard shard) {
    std::string const path = shard_file(folder_, shard);
    std::string const index = std::to_string(shard.index), count = std::to_string(shard.count);
    DiskFiles const files;
    if (!files.exists(path)) return out_.add("batch.missing-shard", {index, count}, {});
    auto const text = files.read(path);
    if (!text) return out_.add(text.error());
    Known known;
    if (!known.take(*text) || !known.head || known.records.size() != known.head->reports)
      return out_.add("batch.manifest", {}, {.file = path});
    if (merged_.head.plan.empty()) merged_.head = *known.head;
    if (known.head->plan != merged_.head.plan)
      return out_.add("batch.other-plan", {index}, {.file = path});
    if (known.head->version != merged_.head.version)
      return out_.add("batch.other-version", {index, known.head->version}, {.file = path});
    for (auto& [name, record] : known.records) {
      if (record.made && !is_there(record))
        out_.add("batch.missing-report", {name, index, count}, {});
      merged_.records.push_back(std::move(record));
    }
  }

  // By its size: the bytes were read when they were written or kept.
  [[nodiscard]] bool is_there(Record const& record) const {
    std::error_code failed;
    auto const size = std::filesystem::file_size(folder_ + "/" + record.name, failed);
    return !failed && size == record.size;
  }

  std::string const& folder_;
  std::uint32_t count_;
  Diagnostics& out_;
  Merged merged_;
};

std::string causes_json(std::vector<std::string> const& causes) {
  std::string text;
  for (std::string const& one : causes)
    text += (text.empty() ? "" : ", ") + data::json_string(one);
  return "[" + text + "]";
}

std::string report_json(Record const& one) {
  std::string text = fmt::format(R"({{"name": {}, "region": {}, "period": {}, "status": "{}")",
                                 data::json_string(one.name), data::json_string(one.region),
                                 data::json_string(one.period), one.made ? "made" : "failed");
  if (one.made)
    text += fmt::format(R"(, "pages": {}, "size": {}, "sha256": "{}", "inputs": "{}")", one.pages,
                        one.size, one.sha256, one.inputs);
  else
    text += ", \"causes\": " + causes_json(one.causes);
  return text + "}";
}

}  // namespace

std::string shard_manifest(Head const& head, Plan const& part, Known const& known) {
  std::string text = to_line(head) + "\n";
  std::set<std::string> told;
  for (Entry const& entry : part.reports) {
    auto const record = known.records.find(entry.name);
    if (record == known.records.end()) continue;
    auto const reads = known.reads.find(record->second.reads);
    if (reads != known.reads.end() && told.insert(reads->first).second)
      text += to_line(reads->second) + "\n";
    text += to_line(record->second) + "\n";
  }
  return text;
}

std::optional<Merged> read_shards(std::string const& folder, std::uint32_t shards,
                                  Diagnostics& out) {
  std::size_t const before = out.errors();
  if (shards == 0) {
    std::set<std::uint32_t> counts;
    for (std::string const& name : DiskFiles().list(shard_folder(folder)))
      if (auto const shard = shard_of(name)) counts.insert(shard->count);
    shards = count_of(counts, folder, out);
  }
  Merged merged = Joiner(folder, shards, out).run();
  if (out.errors() > before) return {};
  return merged;
}

std::string manifest_json(Merged const& merged) {
  std::string text = fmt::format(
      "{{\n \"format\": 1,\n \"program\": {},\n \"plan\": \"{}\",\n \"made\": {},\n"
      " \"failed\": {},\n \"reports\": [",
      data::json_string("jianbao " + merged.head.version), merged.head.plan,
      merged.records.size() - merged.failed, merged.failed);
  for (std::size_t i = 0; i < merged.records.size(); ++i)
    text += (i == 0 ? "\n  " : ",\n  ") + report_json(merged.records[i]);
  return text + "\n ]\n}\n";
}

std::string timings_json(Merged const& merged) {
  std::string text = "{\n \"format\": 1,\n \"reports\": [";
  for (std::size_t i = 0; i < merged.records.size(); ++i) {
    Record const& one = merged.records[i];
    text += fmt::format(
        "{}{{\"name\": {}, \"ms\": {:.3f}, \"processor_ms\": {:.3f}, \"memory_kib\": {}}}",
        i == 0 ? "\n  " : ",\n  ", data::json_string(one.name), one.milliseconds,
        one.processor_milliseconds, one.memory);
  }
  return text + "\n ]\n}\n";
}

std::optional<Diagnostic> write_manifests(std::string const& folder, Merged const& merged) {
  if (auto failed = report::write_file(folder + "/timings.json", timings_json(merged)))
    return failed;
  return report::write_file(folder + "/manifest.json", manifest_json(merged));
}

}  // namespace jianbao::batch
