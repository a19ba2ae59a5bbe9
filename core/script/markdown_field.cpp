#include "script/markdown_field.h"

#include "base/likely_name.h"
#include "figure/wording.h"

#include <algorithm>
#include <array>

namespace jianbao::script {

namespace {

using figure::Purpose;

// What a verb takes: nothing, an indicator, or the figure of one with a scope.
enum class Takes : std::uint8_t { nothing, indicator, figure };

struct Verb {
  std::string_view name;
  Takes takes;
  Purpose purpose = Purpose::outcome;
};

constexpr std::array<Verb, 8> verbs = {{{"figure", Takes::figure},
                                        {"change", Takes::figure},
                                        {"number", Takes::figure},
                                        {"target", Takes::figure, Purpose::target},
                                        {"plan", Takes::figure, Purpose::plan},
                                        {"name", Takes::indicator},
                                        {"region", Takes::nothing},
                                        {"period", Takes::nothing}}};

Verb const* find_verb(markdown::Field const& field, Place const& place, Diagnostics& out) {
  auto const found = std::find_if(verbs.begin(), verbs.end(),
                                  [&](Verb const& one) { return one.name == field.verb; });
  if (found != verbs.end()) return found;
  std::vector<std::string> names;
  for (Verb const& one : verbs)
    names.emplace_back(one.name);
  out.add("markdown.field", {field.verb, likely_name(field.verb, names)}, place);
  return nullptr;
}

std::optional<data::IndicatorId> find_indicator(markdown::Field const& field, Place const& place,
                                                Run& run, Diagnostics& out) {
  if (field.subject.empty()) {
    out.add("markdown.no-indicator", {field.verb}, place);
    return {};
  }
  data::Dataset const& dataset = run.dataset();
  if (auto const found = run.find_indicator(field.subject)) return found;
  std::vector<std::string> ids;
  for (auto const& indicator : dataset.indicators)
    ids.push_back(indicator.id);
  out.add("script.unknown-indicator",
          {field.subject, "{{" + field.verb + "}}", likely_name(field.subject, ids)}, place);
  return {};
}

struct Scope {
  data::RegionId region{};
  data::Period period;
  std::optional<data::SourceId> source = {};
};

template <typename Lists>
std::string likely_of(std::string const& wrong, Lists const& lists) {
  std::vector<std::string> names;
  for (auto const& one : lists) {
    names.push_back(one.id);
    if constexpr (requires { one.short_name; })
      names.insert(names.end(), {one.name, one.short_name});
  }
  return likely_name(wrong, names);
}

// The scope that the options name, over the briefing's own; what is wrong with them is reported.
Scope read_scope(markdown::Field const& field, Place const& place, Run& run, Diagnostics& out) {
  data::Dataset const& dataset = run.dataset();
  Scope scope{run.briefing.region, run.briefing.period};
  for (auto const& [name, value] : field.options) {
    if (name == "region") {
      if (auto const region = run.find_region(value))
        scope.region = *region;
      else
        out.add("markdown.value", {name, value, likely_of(value, dataset.regions)}, place);
    } else if (name == "source") {
      scope.source = run.find_source(value);
      if (!scope.source)
        out.add("markdown.value", {name, value, likely_of(value, dataset.sources)}, place);
    } else if (name != "period") {
      out.add("markdown.option", {name}, place);
    } else if (value == "previous") {
      scope.period = scope.period.year_before();
    } else if (value == "next") {
      scope.period.year = static_cast<std::int16_t>(scope.period.year + 1);
    } else if (auto const period = data::Period::parse(value)) {
      scope.period = *period;
    } else {
      out.add("markdown.value", {name, value, ""}, place);
    }
  }
  return scope;
}

std::string words_of(std::string_view verb, figure::Figure const& figure) {
  if (verb == "change") return figure::change_words(figure);
  if (verb == "number") return figure::number(figure);
  return figure::printed(figure);
}

FieldWords read_figure(markdown::Field const& field, Verb const& verb, Place const& place, Run& run,
                       Diagnostics& out) {
  std::size_t const before = out.errors();
  Scope const scope = read_scope(field, place, run, out);
  auto const indicator = find_indicator(field, place, run, out);
  if (!indicator || out.errors() > before) return {};
  figure::Selection const& usual = run.briefing.selection;
  auto const found = (scope.source ? usual.preferring(*scope.source) : usual)
                         .find(*indicator, scope.region, scope.period, verb.purpose, out);
  if (!found && verb.purpose == Purpose::outcome)
    run.ledger.add(figure::Miss{run.section, *indicator, scope.region, scope.period});
  FieldWords said;
  if (found) said = {words_of(verb.name, *found), found};
  if (said.words.empty() && field.required)
    out.add("markdown.required-missing",
            {run.dataset()[*indicator].name, field.subject, run.dataset()[scope.region].name,
             scope.period.to_string()},
            place);
  return said;
}

}  // namespace

FieldWords read_field(markdown::Field const& field, Place const& place, Run& run,
                      Diagnostics& out) {
  Verb const* const verb = find_verb(field, place, out);
  if (!verb) return {};
  if (verb->takes == Takes::figure) return read_figure(field, *verb, place, run, out);
  for (auto const& [name, value] : field.options)
    out.add("markdown.option", {name}, place);
  if (verb->takes == Takes::indicator) {
    auto const indicator = find_indicator(field, place, run, out);
    if (!indicator) return {};
    run.name(figure::NamedEntry::Kind::described, static_cast<std::size_t>(*indicator));
    return {run.dataset()[*indicator].name};
  }
  if (!field.subject.empty()) out.add("markdown.option", {field.subject}, place);
  if (verb->name == "region") return {run.dataset()[run.briefing.region].name};
  return {run.briefing.period.in_chinese()};
}

}  // namespace jianbao::script
