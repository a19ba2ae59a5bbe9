#include "batch/record.h"

#include "base/message.h"
#include "base/sha256.h"
#include "data/json_list.h"

#include <charconv>

#include <fmt/format.h>

namespace jianbao::batch {

namespace {

constexpr int format = 1;

std::string list(std::vector<std::string> const& texts) {
  std::string text;
  data::append_json_texts(text, texts);
  return text;
}

std::string text_of(data::Json const& json, std::string_view key) {
  data::Json const* value = json.find(key);
  auto const* text = value ? std::get_if<std::string>(&value->value) : nullptr;
  return text ? *text : std::string();
}

template <typename Number>
Number number_of(data::Json const& json, std::string_view key) {
  data::Json const* value = json.find(key);
  auto const* digits = value ? std::get_if<data::JsonNumber>(&value->value) : nullptr;
  Number number{};
  if (digits)
    std::from_chars(digits->digits.data(), digits->digits.data() + digits->digits.size(), number);
  return number;
}

std::vector<std::string> texts_of(data::Json const& json, std::string_view key) {
  std::vector<std::string> texts;
  data::Json const* value = json.find(key);
  if (auto const* items = value ? std::get_if<data::JsonArray>(&value->value) : nullptr)
    for (data::Json const& one : *items)
      if (auto const* text = std::get_if<std::string>(&one.value)) texts.push_back(*text);
  return texts;
}

Head head_of(data::Json const& json) {
  return {text_of(json, "plan"), text_of(json, "version"), number_of<std::uint32_t>(json, "shard"),
          number_of<std::uint32_t>(json, "shards"), number_of<std::uint64_t>(json, "reports")};
}

Record record_of(data::Json const& json) {
  Record record;
  record.name = text_of(json, "name");
  record.region = text_of(json, "region");
  record.period = text_of(json, "period");
  record.made = text_of(json, "status") == "made";
  record.inputs = text_of(json, "inputs");
  record.reads = text_of(json, "reads");
  record.size = number_of<std::uint64_t>(json, "size");
  record.sha256 = text_of(json, "sha256");
  record.pages = number_of<std::uint32_t>(json, "pages");
  record.causes = texts_of(json, "causes");
  record.milliseconds = number_of<double>(json, "ms");
  record.processor_milliseconds = number_of<double>(json, "processor_ms");
  record.memory = number_of<std::uint64_t>(json, "memory_kib");
  return record;
}

}  // namespace

std::string Reads::id() const {
  Sha256 hash;
  for (auto const* texts : {&files, &lookups}) {
    for (std::string const& text : *texts) {
      hash.add(text);
      hash.add("\n");
    }
    hash.add("\n");
  }
  constexpr std::size_t enough = 24;
  return hash.hex().substr(0, enough);
}

std::vector<std::string> causes_of(Diagnostics const& out) {
  std::vector<std::string> causes;
  constexpr std::size_t most = 20;
  for (Diagnostic const& one : out.sorted()) {
    if (severity(one) != Severity::error) continue;
    if (causes.size() == most) break;
    std::string text;
    if (!one.place.file.empty()) {
      text = one.place.file;
      if (one.place.line > 0) text += ":" + std::to_string(one.place.line);
      text += ": ";
    }
    if (!one.place.section.empty()) text += "section " + one.place.section + ": ";
    causes.push_back(text + message_text(one, Language::english) + " [" + one.id + "]");
  }
  return causes;
}

std::string to_line(Head const& head) {
  return fmt::format(
      R"({{"format":{},"plan":{},"version":{},"shard":{},"shards":{},"reports":{}}})", format,
      data::json_string(head.plan), data::json_string(head.version), head.shard, head.shards,
      head.reports);
}

std::string to_line(Reads const& reads) {
  return fmt::format(R"({{"id":"{}","files":{},"lookups":{}}})", reads.id(), list(reads.files),
                     list(reads.lookups));
}

std::string to_line(Record const& record) {
  std::string text = fmt::format(R"({{"name":{},"region":{},"period":{},"status":"{}")",
                                 data::json_string(record.name), data::json_string(record.region),
                                 data::json_string(record.period), record.made ? "made" : "failed");
  if (record.made)
    text += fmt::format(R"(,"inputs":"{}","reads":"{}","size":{},"sha256":"{}","pages":{})",
                        record.inputs, record.reads, record.size, record.sha256, record.pages);
  else
    text += R"(,"causes":)" + list(record.causes);
  return text + fmt::format(R"(,"ms":{:.3f},"processor_ms":{:.3f},"memory_kib":{}}})",
                            record.milliseconds, record.processor_milliseconds, record.memory);
}

bool Known::take(std::string_view text) {
  bool is_whole = true;
  while (!text.empty()) {
    std::size_t const end = text.find('\n');
    if (end == text.npos) return false;  // cut off
    Diagnostics faults;
    auto const json = data::parse_json(text.substr(0, end), "", faults);
    text.remove_prefix(end + 1);
    if (!json || !std::holds_alternative<data::JsonObject>(json->value)) {
      is_whole = false;
    } else if (json->find("plan")) {
      is_whole = is_whole && number_of<int>(*json, "format") <= format;
      head = head_of(*json);
    } else if (json->find("lookups")) {
      Reads one{texts_of(*json, "files"), texts_of(*json, "lookups")};
      std::string id = text_of(*json, "id");
      reads.insert_or_assign(std::move(id), std::move(one));
    } else if (json->find("name")) {
      Record one = record_of(*json);
      std::string name = one.name;
      records.insert_or_assign(std::move(name), std::move(one));
    } else {
      is_whole = false;
    }
  }
  return is_whole;
}

}  // namespace jianbao::batch
