#include "report/filing.h"

#include "data/export.h"
#include "data/export_catalogue.h"
#include "data/json.h"
#include "data/json_text.h"
#include "figure/dates.h"
#include "report/json_fields.h"
#include "report/shared_attachments.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <set>

#include <fmt/format.h>

namespace jianbao::report {

namespace {

// Seconds since 1970 as a date in UTC, by the days of the Gregorian calendar; no clock, no locale.
std::string date_of(std::int64_t seconds) {
  constexpr std::int64_t day = 86400, era = 146097;  // 400 years
  std::int64_t const days = seconds / day + 719468, rest = seconds % day;
  std::int64_t const of_era = days % era;
  std::int64_t const year_of_era =
      (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  std::int64_t const day_of_year =
      of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  std::int64_t const march_month = (5 * day_of_year + 2) / 153;  // 0: March
  std::int64_t const month = march_month < 10 ? march_month + 3 : march_month - 9;
  std::int64_t const year = days / era * 400 + year_of_era + (month <= 2 ? 1 : 0);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}+00:00", year, month,
                     day_of_year - (153 * march_month + 2) / 5 + 1, rest / 3600, rest / 60 % 60,
                     rest % 60);
}

// A briefing's date is a day in China; a month or a year counts from its first.
std::string date_of(std::string const& printed) {
  auto const period = figure::read_date(printed);
  auto const words = period ? figure::date_words(*period, figure::DateForm::iso) : std::nullopt;
  if (!words) return {};
  std::string date = *words;
  for (std::size_t length : {std::size_t{4}, std::size_t{7}})
    if (date.size() == length) date += "-01";
  constexpr std::size_t whole = 10;
  return date.size() == whole ? date + "T00:00:00+08:00" : std::string();
}

std::string date_of_environment() {
  char const* const text = std::getenv("SOURCE_DATE_EPOCH");
  if (!text) return {};
  std::int64_t seconds = -1;
  std::string_view const digits = text;
  constexpr std::int64_t last = 253402300799;  // of the year 9999
  auto const [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
  bool const good = failed == std::errc{} && end == digits.data() + digits.size();
  return good && seconds >= 0 && seconds <= last ? date_of(seconds) : std::string();
}

// ---- data ----------------------------------------------------------------------

constexpr char const *catalogue_name = "catalogue.json", *json_type = "application/json";

class Attacher {
 public:
  Attacher(Request const& request, Written const& written, data::Dataset const& dataset,
           Files const& files)
      : request_(request),
        written_(written),
        dataset_(dataset),
        definition_(written.definition),
        files_(files) {}

  std::vector<pdf::Attachment> attachments;

  void add(std::string name, std::string type, std::string description, std::string bytes) {
    attachments.push_back(
        {std::move(name), std::move(type), std::move(description), std::move(bytes)});
  }

  void add_catalogue(data::CataloguePart part) {
    SharedAttachments const& shared = *written_.shared;
    LastCatalogue& last = *shared.last;
    constexpr int compression = 5;
    if (last.part != part) {
      last.file = pdf::ready({catalogue_name, json_type, "所用数据的目录",
                              data::export_catalogue(dataset_, part, shared.names)},
                             compression);
      last.part = std::move(part);
    }
    attachments.push_back(last.file);
  }

  void add_definition() {
    auto definition = read(definition_.file);
    if (!definition) return;
    for (char const* key : {"output", "previous"})
      drop_field(*definition, key);
    if (data::Json* const pictures = field(*definition, "pictures")) *pictures = picture_sizes();
    data::Json list;
    list.value = data::JsonArray{text(catalogue_name)};
    set_field(*definition, "data", std::move(list));
    if (written_.region) set_field(*definition, "region", text(dataset_[*written_.region].id));
    if (written_.period) set_field(*definition, "period", text(written_.period->to_string()));
    if (!request_.sections.empty()) choose_sections(*definition);
    if (data::Json* const tables = field(*definition, "tables")) {
      int number = 0;
      for (auto& [key, path] : std::get<data::JsonObject>(tables->value))
        path = text(fmt::format("table-{}.csv", ++number));
    }
    if (definition_.style.ends_with(".json")) set_field(*definition, "style", text("style.json"));
    add("briefing.json", json_type, "简报定义", data::json_text(*definition));
  }

 private:
  std::optional<data::Json> read(std::string const& path) const {
    auto const bytes = files_.read(path);
    Diagnostics known;  // it was read before
    return bytes ? data::parse_json(*bytes, path, known) : std::nullopt;
  }

  // The pictures themselves are in the pages already; their sizes keep everything in its place.
  [[nodiscard]] data::Json picture_sizes() const {
    data::JsonObject sizes;
    for (auto const& [name, picture] : written_.document.pictures) {
      data::JsonObject size;
      for (auto const& [key, pixels] :
           {std::pair{"width", picture->width}, std::pair{"height", picture->height}}) {
        data::Json number;
        number.value = data::JsonNumber{std::to_string(pixels)};
        size.emplace_back(key, std::move(number));
      }
      data::Json one;
      one.value = std::move(size);
      sizes.emplace_back(name, std::move(one));
    }
    data::Json list;
    list.value = std::move(sizes);
    return list;
  }

  void choose_sections(data::Json& definition) const {
    data::JsonArray chosen;
    auto const& all = std::get<data::JsonArray>(field(definition, "sections")->value);
    for (std::string const& id : request_.sections) {
      auto const found = std::find_if(all.begin(), all.end(), [&](data::Json const& one) {
        data::Json const* const name = one.find("id");
        auto const* plain = std::get_if<std::string>(name ? &name->value : &one.value);
        return plain && *plain == id;
      });
      chosen.push_back(found != all.end() ? *found : text(id));
    }
    data::Json list;
    list.value = std::move(chosen);
    set_field(definition, "sections", std::move(list));
  }

  Request const& request_;
  Written const& written_;
  data::Dataset const& dataset_;
  Definition const& definition_;
  Files const& files_;
};

void add_named(data::CataloguePart& part, figure::NamedEntry const& named, Written const& written,
               data::Dataset const& dataset) {
  using Kind = figure::NamedEntry::Kind;
  switch (named.kind) {
    case Kind::mentioned:
      part.mentioned[named.place] = true;
      return;
    case Kind::described:
      return part.add(static_cast<data::IndicatorId>(named.place));
    case Kind::region:
      return part.add(static_cast<data::RegionId>(named.place));
    case Kind::source:
      return part.add(static_cast<data::SourceId>(named.place));
    case Kind::theme:
      part.themes[named.place] = true;
      return;
    case Kind::peers:
      for (std::size_t i = 0; i < dataset.regions.size(); ++i)
        if (dataset.regions[i].level == written.definition.peers) part.regions[i] = true;
      return;
    case Kind::terms:
      part.all_terms = true;
      return;
    case Kind::all:
      part.add_all();
  }
}

// All that a section can have seen: what it named, and of the entries it was walked through those
// that had a record for it. The rest did not answer, and does not answer when it is not there.
data::CataloguePart catalogue_part(Written const& written, data::Dataset const& dataset) {
  data::CataloguePart part = written.shared->named;
  if (written.region) part.add(*written.region);
  for (data::Observation const* record : written.used) {
    part.add(record->indicator);
    part.add(record->region);
    part.add(record->source);
  }
  for (figure::LedgerLine const& line : written.ledger.lines) {
    part.add(line.figure.indicator);
    part.add(line.figure.region);
  }
  for (figure::NamedTerm const& term : written.ledger.terms)
    part.add_named(dataset, term.id);
  for (figure::NamedEntry const& named : written.ledger.named)
    add_named(part, named, written, dataset);
  return part;
}

}  // namespace

std::optional<pdf::Conformance> parse_conformance(std::string const& text) {
  if (text == "none") return pdf::Conformance{};
  bool const known =
      text.size() == 2 && (text[0] == '2' || text[0] == '3') && (text[1] == 'a' || text[1] == 'b');
  if (!known) return {};
  return pdf::Conformance{text[0] - '0', text[1] == 'a' ? 'A' : 'B'};
}

std::string file_date(std::string const& printed) {
  std::string date = date_of(printed);
  return date.empty() ? date_of_environment() : date;
}

void tell_origin(Written const& written, data::Dataset const& dataset, page::Metadata& metadata) {
  metadata.date = file_date(written.document.date);
  metadata.dataset = dataset.title;
  metadata.edition = data::edition_of(dataset);
  metadata.dataset_hash = written.data_hash;
}

std::vector<data::Observation const*> used_records(figure::Ledger const& ledger,
                                                   figure::Reads const& reads,
                                                   data::Dataset const& dataset) {
  std::vector<data::Observation const*> used;
  for (figure::LedgerLine const& line : ledger.lines)
    used.insert(used.end(), line.figure.records.begin(), line.figure.records.end());
  for (figure::Lookup const& lookup : reads)
    for (data::Observation const* record : figure::records_of(dataset, lookup))
      used.push_back(record);
  // Observations lie side by side in the dataset's order.
  std::sort(used.begin(), used.end());
  used.erase(std::unique(used.begin(), used.end()), used.end());
  return used;
}

std::vector<pdf::Attachment> data_attachments(Request const& request, Written const& written,
                                              data::Dataset const& dataset,
                                              std::string const& ledger, Files const& files) {
  Attacher attacher(request, written, dataset, files);
  attacher.add("ledger.json", json_type, "台账：每个数字的出处和位置", ledger);
  attacher.add("records.csv", "text/csv", "所用数据", written.records);
  if (written.shared) {
    SharedAttachments const& shared = *written.shared;
    attacher.add_catalogue(catalogue_part(written, dataset));
    attacher.attachments.insert(attacher.attachments.end(), shared.files.begin(),
                                shared.files.end());
  }
  attacher.add_definition();
  return std::move(attacher.attachments);
}

}  // namespace jianbao::report
