#include "check/show.h"

#include "data/json.h"

namespace jianbao::check {

namespace {

using data::json_string;

std::string place_text(Place const& place) {
  std::string text = place.file;
  if (place.line > 0) text += ":" + std::to_string(place.line);
  if (!place.pointer.empty()) text += " (" + place.pointer + ")";
  return text;
}

std::string_view word(Severity severity, Language language) {
  bool const chinese = language == Language::chinese;
  if (severity == Severity::error) return chinese ? "错误" : "error";
  if (severity == Severity::warning) return chinese ? "警告" : "warning";
  return chinese ? "提示" : "note";
}

std::string reason_of(Waiver const& waiver, Language language) {
  bool const chinese = language == Language::chinese && !waiver.reason_zh.empty();
  return chinese ? waiver.reason_zh : waiver.reason;
}

std::string record_line(data::Dataset const& dataset, data::Observation const& record) {
  std::string text = dataset[record.file] + ":" + std::to_string(record.line) + "  " +
                     subject(dataset, record) + " " + printed_value(dataset, record);
  if (record.value && record.growth) text += " (" + record.growth->to_string() + "%)";
  text += "  " + dataset[record.source].title;
  if (!dataset[record.where].empty()) text += " " + dataset[record.where];
  return text;
}

std::string one_text(data::Dataset const& dataset, Finding const& one, Language language) {
  bool const chinese = language == Language::chinese;
  std::string text = place_text(one.place) + ": " + std::string(word(one.severity, language));
  if (one.waiver) text += chinese ? "（已认可）" : " (waived)";
  text += "[" + one.rule + "]: " + text_of(one, language) + "\n";
  text += "  id: " + one.id + "\n";
  for (data::Observation const* record : one.records)
    text += (chinese ? "  数据：" : "  record: ") + record_line(dataset, *record) + "\n";
  if (one.waiver)
    text += (chinese ? "  认可：" : "  waived: ") + reason_of(*one.waiver, language) + " (" +
            one.waiver->date + ", " + one.waiver->by + ")\n";
  else if (std::string const hint = way_out(one, language); !hint.empty())
    text += (chinese ? "  建议：" : "  hint: ") + hint + "\n";
  return text;
}

std::string field(std::string_view name, std::string const& value) {
  return json_string(name) + ": " + json_string(value);
}

std::string record_json(data::Dataset const& dataset, data::Observation const& record) {
  return "{" + field("indicator", dataset[record.indicator].id) + ", " +
         field("region", dataset[record.region].id) + ", " +
         field("period", record.period.to_string()) + ", " +
         field("value", record.value ? record.value->to_string() : "") + ", " +
         field("growth", record.growth ? record.growth->to_string() : "") + ", " +
         field("unit", dataset[record.unit].text) + ", " +
         field("source", dataset[record.source].id) + ", " + field("where", dataset[record.where]) +
         ", " + field("file", dataset[record.file]) + ", \"line\": " + std::to_string(record.line) +
         "}";
}

std::string measure_json(Measure const& measure) {
  return "{" + field("stated", measure.stated) + ", " + field("computed", measure.computed) + ", " +
         field("deviation", measure.deviation) + ", " + field("low", measure.low) + ", " +
         field("high", measure.high) + ", " + field("unit", measure.unit) + "}";
}

std::string one_json(data::Dataset const& dataset, Finding const& one, Language language) {
  std::string text = "{" + field("id", one.id) + ", " + field("rule", one.rule) + ", " +
                     field("severity", std::string(word(one.severity, Language::english))) + ", " +
                     field("message", text_of(one, language)) + ", " +
                     field("way_out", way_out(one, language)) + ",\n  " +
                     field("file", one.place.file) +
                     ", \"line\": " + std::to_string(one.place.line) + ", \"records\": [";
  bool first = true;
  for (data::Observation const* record : one.records) {
    text += (first ? "\n   " : ",\n   ") + record_json(dataset, *record);
    first = false;
  }
  text += "]";
  if (one.measure) text += ",\n  \"measure\": " + measure_json(*one.measure);
  text += ",\n  \"waiver\": ";
  if (one.waiver)
    text += "{" + field("reason", reason_of(*one.waiver, language)) + ", " +
            field("date", one.waiver->date) + ", " + field("by", one.waiver->by) + "}";
  else
    text += "null";
  return text + "}";
}

}  // namespace

Diagnostic diagnostic_of(data::Dataset const& dataset, Finding const& finding) {
  Diagnostic one{"check." + finding.rule, finding.arguments, finding.place, {}};
  for (std::size_t i = 1; i < finding.records.size(); ++i)
    one.related.push_back(
        {.file = dataset[finding.records[i]->file], .line = finding.records[i]->line});
  return one;
}

std::string text_of(Finding const& finding, Language language) {
  Diagnostic one{"check." + finding.rule, finding.arguments, {}, {}};
  if (language == Language::chinese)
    for (std::string& argument : one.arguments)
      if (std::size_t const dash = argument.find(range_dash); dash != argument.npos)
        argument.replace(dash, range_dash.size(), "～");  // GB/T 15834-2011 4.13: between numbers
  return message_text(one, language);
}

std::string way_out(Finding const& finding, Language language) {
  return hint_text({"check." + finding.rule, finding.arguments, {}, {}}, language);
}

std::string show_text(data::Dataset const& dataset, Findings const& findings, Language language) {
  std::string text;
  for (Finding const& one : findings.items)
    text += one_text(dataset, one, language);
  Diagnostic const count{"check.count",
                         {std::to_string(findings.errors), std::to_string(findings.warnings),
                          std::to_string(findings.notes), std::to_string(findings.waived)},
                         {},
                         {}};
  text += message_text(count, language) + "\n";
  if (findings.more > 0)
    text += message_text({"check.more", {std::to_string(findings.more)}, {}, {}}, language) + "\n";
  return text;
}

std::string show_json(data::Dataset const& dataset, Findings const& findings, Language language) {
  std::string text = "{\"format\": 1,\n\"findings\": [";
  bool first = true;
  for (Finding const& one : findings.items) {
    text += (first ? "\n " : ",\n ") + one_json(dataset, one, language);
    first = false;
  }
  return text + "],\n\"errors\": " + std::to_string(findings.errors) +
         ", \"warnings\": " + std::to_string(findings.warnings) +
         ", \"notes\": " + std::to_string(findings.notes) +
         ", \"waived\": " + std::to_string(findings.waived) +
         ", \"more\": " + std::to_string(findings.more) + "}\n";
}

}  // namespace jianbao::check
