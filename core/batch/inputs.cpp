#include "batch/inputs.h"

#include "base/sha256.h"
#include "report/previous.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace jianbao::batch {

namespace {

// Folders differ from machine to machine; what lies in them is meant to be the same.
using Folders = std::array<std::pair<std::string_view, std::string>, 2>;

Folders folders(World const& world) {
  std::string briefing = beside(world.definition.file, ".");
  while (briefing.ends_with('/'))
    briefing.pop_back();
  return {{{"briefing:", briefing}, {"share:", world.request.share}}};
}

}  // namespace

std::string to_text(FileQuestion const& question, World const& world) {
  std::string const kind = std::string(1, static_cast<char>(question.kind)) + " ";
  for (auto const& [word, folder] : folders(world))
    if (auto const inner = path_within(folder, question.path); !folder.empty() && inner)
      return kind + std::string(word) + *inner;
  return kind + question.path;
}

namespace {

FileQuestion to_question(std::string const& text, World const& world) {
  if (text.size() < 2) return {};
  FileQuestion question{static_cast<FileQuestion::Kind>(text[0]), text.substr(2)};
  for (auto const& [word, folder] : folders(world))
    if (question.path.starts_with(word)) {
      question.path = folder + "/" + question.path.substr(word.size());
      break;
    }
  return question;
}

constexpr std::string_view questions = "fsrp", purposes = "otp";

// "+0" is the report's own period, "-1" the year before; others are written out.
std::string to_text(data::Period const& period, data::Period const& own) {
  if (period.kind == own.kind && period.part == own.part &&
      period.kind != data::PeriodKind::range) {
    int const years = period.year - own.year;
    return (years < 0 ? "" : "+") + std::to_string(years);
  }
  return period.to_string();
}

std::optional<data::Period> to_period(std::string_view text, data::Period own) {
  if (text.empty() || (text[0] != '+' && text[0] != '-')) return data::Period::parse(text);
  int years = 0;
  std::string_view const digits = text[0] == '+' ? text.substr(1) : text;
  std::from_chars(digits.data(), digits.data() + digits.size(), years);
  own.year = static_cast<std::int16_t>(own.year + years);
  return own;
}

// "fo gdp . +0 0 ": question and purpose, indicator, region ("." the own one, "-" none), period,
// most, level.
std::string to_text(figure::Lookup const& one, Entry const& entry, World const& world) {
  std::string text{questions[static_cast<std::size_t>(one.question)],
                   purposes[static_cast<std::size_t>(one.purpose)], ' '};
  text += world.dataset[one.indicator].id + " ";
  if (one.question == figure::Question::peers)
    text += "- ";
  else
    text += (one.region == entry.region ? "." : world.dataset[one.region].id) + " ";
  text += to_text(one.period, entry.period) + " " + std::to_string(one.most) + " " + one.level;
  return text;
}

std::string_view take_word(std::string_view& text) {
  std::size_t const end = std::min(text.find(' '), text.size());
  std::string_view const word = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return word;
}

std::optional<figure::Lookup> to_lookup(std::string_view text, Entry const& entry,
                                        World const& world) {
  std::string_view const kind = take_word(text);
  if (kind.size() != 2) return {};
  std::size_t const question = questions.find(kind[0]), purpose = purposes.find(kind[1]);
  auto const indicator = world.dataset.find_indicator(take_word(text));
  std::string_view const where = take_word(text);
  std::optional<data::RegionId> region = entry.region;
  if (where == "-")
    region = data::RegionId{};
  else if (where != ".")
    region = world.dataset.find_region(where);
  auto const period = to_period(take_word(text), entry.period);
  std::string_view const most = take_word(text);
  if (question == questions.npos || purpose == purposes.npos || !indicator || !region || !period)
    return {};
  figure::Lookup one{static_cast<figure::Question>(question),
                     static_cast<figure::Purpose>(purpose),
                     *indicator,
                     *region,
                     *period,
                     0,
                     std::string(text)};
  std::from_chars(most.data(), most.data() + most.size(), one.most);
  return one;
}

}  // namespace

Reads Inputs::reads(std::set<FileQuestion> const& questions_of_files, figure::Reads const& lookups,
                    Entry const& entry) {
  Reads reads;
  for (FileQuestion const& one : questions_of_files) {
    auto const [at, is_new] = file_questions_.try_emplace(one);
    if (is_new) at->second = to_text(one, world_);
    reads.files.push_back(at->second);
  }
  // Many sections ask the same; sorting lookups is cheaper than sorting their words.
  figure::Reads once = lookups;
  std::sort(once.begin(), once.end());
  once.erase(std::unique(once.begin(), once.end()), once.end());
  for (figure::Lookup const& one : once)
    reads.lookups.push_back(to_text(one, entry, world_));
  std::sort(reads.files.begin(), reads.files.end());
  std::sort(reads.lookups.begin(), reads.lookups.end());
  return reads;
}

std::string const& Inputs::file_answer(std::string const& question) {
  auto const [at, fresh] = file_answers_.try_emplace(question);
  if (fresh) at->second = answer_to(to_question(question, world_), *world_.files);
  return at->second;
}

std::string const& Inputs::shared_answer(figure::Lookup const& lookup, std::string const& key) {
  auto const [at, fresh] = shared_answers_.try_emplace(key);
  if (fresh) {
    std::string observed;
    figure::append_observed(observed, world_.dataset, lookup);
    at->second = sha256(observed);
  }
  return at->second;
}

std::string Inputs::hash(Reads const& reads, Entry const& entry) {
  std::string text =
      world_.base + "\n" + world_.dataset[entry.region].id + " " + entry.period.to_string() + "\n";
  if (auto const& check = world_.checks[static_cast<std::size_t>(entry.region)])
    text += check->hash;
  if (report::Materials const& shared = world_.materials; shared.before)
    text +=
        report::edition_answer(*shared.before, *shared.changes, world_.dataset[entry.region].id);
  for (std::string const& one : reads.files)
    text += one + " " + file_answer(one) + "\n";
  for (std::string const& one : reads.lookups) {
    auto const lookup = to_lookup(one, entry, world_);
    if (!lookup) return {};
    text += one + "\n";
    if (lookup->question == figure::Question::peers)
      text += shared_answer(*lookup, one + " " + lookup->period.to_string());
    else
      figure::append_observed(text, world_.dataset, *lookup);
  }
  return sha256(text);
}

}  // namespace jianbao::batch
