#include "base/likely_name.h"
#include "data/json.h"
#include "data/parse_json.h"
#include "data/read_format.h"
#include "data/read_observations.h"

#include <vector>

namespace jianbao::data {

namespace {

bool may_be_number(Column column) {
  return column == Column::value || column == Column::upper || column == Column::growth;
}

// A record's texts out of a JSON object, which outlives it.
class ElementReader {
 public:
  ElementReader(Json const& json, std::size_t index, FileReport& report)
      : json_(json), report_(report) {
    record_.line = json.line;
    record_.column = json.column;
    record_.index = index;
  }

  // Nothing when the element's shape is wrong, which is reported.
  std::optional<Record> read() {
    auto const* fields = std::get_if<JsonObject>(&json_.value);
    if (!fields) {
      refuse({"data.field-type", {pointer(), "object", std::string(json_.type_name())}}, json_);
      return {};
    }
    for (auto const& [name, field] : *fields)
      read_field(name, field);
    if (!sound_) return {};
    return record_;
  }

 private:
  void read_field(std::string const& name, Json const& field) {
    auto const column = find_column(name);
    if (!column) return refuse_name(name, field);
    std::string_view text;
    if (auto const* string = std::get_if<std::string>(&field.value))
      text = *string;
    else if (auto const* number = std::get_if<JsonNumber>(&field.value);
             number && may_be_number(*column))
      text = number->digits;
    else
      return refuse({"data.field-type",
                     {name, may_be_number(*column) ? "number or string" : "string",
                      std::string(field.type_name())}},
                    field, name);
    record_[*column] = {text, field.line, field.column, true};
  }

  void refuse_name(std::string const& name, Json const& field) {
    std::vector<std::string> const names(column_names.begin(), column_names.end());
    std::string const likely = likely_name(name, names);
    refuse({likely.empty() ? "data.field-unknown" : "data.field-misspelt", {name, likely}}, field,
           name);
  }

  void refuse(Diagnostic diagnostic, Json const& at, std::string_view name = {}) {
    sound_ = false;
    diagnostic.place = {.file = report_.file(),
                        .line = at.line,
                        .column = at.column,
                        .pointer = name.empty() ? pointer() : pointer_to(pointer(), name)};
    report_.add(std::move(diagnostic));
  }

  [[nodiscard]] std::string pointer() const { return pointer_to("/observations", *record_.index); }

  Json const& json_;
  FileReport& report_;
  Record record_;
  bool sound_ = true;
};

}  // namespace

void read_observations_json(std::string_view text, ObservationFile const& file,
                            RecordReader& reader, FileReport& report) {
  auto const on_element = [&](Json const& element, std::size_t index) {
    if (auto const record = ElementReader(element, index, report).read())
      reader.read(*record, file, report);
  };
  auto const tree = parse_json_elements(text, "observations", on_element, report);
  if (!tree) return;
  Diagnostics in_root;
  ObjectReader root(*tree, report.file(), "", in_root);
  bool const known = read_format(root);
  root.array("observations", true);
  root.finish();
  if (!known) report.clear();  // what a record of another format should hold is not known
  report.append(in_root);
}

}  // namespace jianbao::data
