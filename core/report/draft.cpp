#include "report/draft.h"

#include "base/message.h"

#include <algorithm>

namespace jianbao::report {

namespace {

doc::Inlines text(std::string words) {
  return {{doc::Text{std::move(words)}}};
}

// 草稿：本章未能生成, and the words of each error.
doc::Section marked(script::SectionRequest const& plugin, Diagnostics const& failures) {
  doc::NoteBox box{"草稿：本章未能生成", {}};
  for (Diagnostic const& one : failures.items()) {
    if (one.place.section != plugin.id || severity(one) != Severity::error) continue;
    std::string words = message_text(one, Language::chinese);
    if (one.place.line > 0) words += "（第" + std::to_string(one.place.line) + "行）";
    box.body.push_back({doc::Note{text(std::move(words))}});
  }
  doc::Section section;
  section.id = plugin.id;
  section.title = plugin.title.value_or(plugin.id);
  section.appendix = plugin.appendix;
  section.body.push_back({std::move(box)});
  return section;
}

bool has_failed(script::SectionRequest const& plugin, Diagnostics const& failures) {
  return std::any_of(failures.items().begin(), failures.items().end(), [&](Diagnostic const& one) {
    return one.place.section == plugin.id && severity(one) == Severity::error;
  });
}

}  // namespace

void mark_failures(std::vector<script::SectionRequest> const& plugins, Diagnostics const& failures,
                   script::Sections& told) {
  std::vector<doc::Section> all;
  auto next = told.sections.begin();
  for (script::SectionRequest const& plugin : plugins) {
    bool const is_told = next != told.sections.end() && next->id == plugin.id;
    if (is_told) {
      all.push_back(std::move(*next++));
      continue;
    }
    if (!has_failed(plugin, failures)) continue;
    all.push_back(marked(plugin, failures));
    if (auto const known = told.failed.find(plugin.id);
        known != told.failed.end() && !known->second.empty())
      all.back().title = known->second;
  }
  told.sections = std::move(all);
}

}  // namespace jianbao::report
