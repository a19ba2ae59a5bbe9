#include "script/write_sections.h"

#include "data/json_text.h"
#include "doc/walk.h"
#include "script/lua_section.h"
#include "script/markdown_section.h"
#include "script/section_memory.h"

namespace jianbao::script {

namespace {

constexpr char const* nothing_to_say = "暂无数据。";

void say_nothing_to_say(doc::Section& section) {
  section.body.push_back({doc::Paragraph{{{doc::Text{nothing_to_say}}}}});
}

// `title`: what is known of it when the section fails.
std::optional<doc::Section> write_section(SectionSource const& source, Limits const& limits,
                                          std::string& title) {
  std::optional<doc::Section> section;
  if (source.request.file.ends_with(".md")) {
    section = write_markdown_section(source.request, source.text, source.run);
  } else {
    section = write_lua_section(source, limits, title);
  }
  if (!section) return {};
  // A part that has nothing to say says so; an appendix is left out.
  if (section->body.empty() && section->appendix) return {};
  if (section->body.empty()) say_nothing_to_say(*section);
  return section;
}

}  // namespace

bool says_nothing(doc::Section const& section) {
  if (section.body.size() != 1) return false;
  auto const* paragraph = std::get_if<doc::Paragraph>(&section.body.front().kind);
  return paragraph && doc::plain_text(paragraph->content) == nothing_to_say;
}

namespace {

// What a section hangs on beside its files and what all hang on.
std::string made_of(SectionRequest const& request) {
  std::string text = request.file + "\n" + request.library_folder + "\n" + request.own_folder +
                     "\n" + request.title.value_or("\n") + "\n" + (request.appendix ? "a" : "");
  if (request.options) text += data::json_text(*request.options);
  return text;
}

// All sections of one run, into one ledger.
class Writing {
 public:
  Writing(Briefing const& briefing, Files const& files, Limits const& limits, Diagnostics& out,
          SectionWatch* watch)
      : briefing_(briefing), files_(files), limits_(limits), out_(out), watch_(watch) {
    constexpr std::size_t usual = 512;  // lines; moving them all when there are more is not cheap
    result_.ledger.lines.reserve(usual);
    if (SectionMemory* const memory = briefing.memory) {
      result_.files = memory->files;
      memory->run.clear();
    }
  }

  void section(SectionRequest const& request) {
    if (request.stopped) {
      // Whatever it read before, it is looked at again when its file changes.
      static_cast<void>(files_.exists(request.file));
      Diagnostic stopped = *request.stopped;
      stopped.place.file = request.file;
      return out_.add(std::move(stopped));
    }
    if (!take_over_kept(request)) write(request);
  }

  Sections take() {
    if (briefing_.memory) briefing_.memory->files = result_.files;
    return std::move(result_);
  }

 private:
  bool take_over_kept(SectionRequest const& request) {
    SectionMemory* const memory = briefing_.memory;
    if (!memory) return false;
    auto const found = memory->sections.find(request.id);
    if (found == memory->sections.end()) return false;
    KeptSection const& kept = found->second;
    if (kept.made_of != memory->facts + made_of(request) || !still_hold(kept.files, files_)) {
      memory->sections.erase(found);
      return false;
    }
    out_.append(kept.said);
    keep(jianbao::script::take_over(kept, result_.ledger, briefing_.selection.reads()));
    return true;
  }

  void write(SectionRequest const& request) {
    StampedFiles const files(files_);
    auto const text = files.read(request.file);
    if (!text) return out_.add(text.error());
    Mark const mark(result_.ledger, briefing_.selection.reads());
    Diagnostics said;
    Run run{briefing_, request.id, result_.ledger, result_.files, said, printed_};
    if (auto const* reads = briefing_.selection.reads()) run.reads_before = reads->size();
    Library const library{files, request.library_folder, request.own_folder};
    std::string title;
    if (watch_) watch_->begin(request.id, limits_.milliseconds);
    auto section = write_section({request, *text, run, library}, limits_, title);
    if (watch_) watch_->end();
    if (briefing_.memory) {
      briefing_.memory->run.push_back(request.id);
      if (!said.has_errors() && !run.looked_back) {
        KeptSection kept = mark.since(result_.ledger, briefing_.selection.reads());
        kept.made_of = briefing_.memory->facts + made_of(request);
        kept.files = files.stamps();
        kept.section = section;
        kept.said = said;
        briefing_.memory->sections.insert_or_assign(request.id, std::move(kept));
      }
    }
    out_.append(said);
    if (!section) result_.failed.emplace(request.id, std::move(title));
    keep(std::move(section));
  }

  void keep(std::optional<doc::Section> section) {
    if (!section) return;
    auto const figures = doc::printed_figures(*section);
    printed_.insert(printed_.end(), figures.begin(), figures.end());
    result_.sections.push_back(std::move(*section));
  }

  Briefing const& briefing_;
  Files const& files_;
  Limits const& limits_;
  Diagnostics& out_;
  SectionWatch* watch_;
  Sections result_;
  std::vector<std::uint32_t> printed_;
};

}  // namespace

Sections write_sections(std::vector<SectionRequest> const& requests, Briefing const& briefing,
                        Files const& files, Limits const& limits, Diagnostics& out,
                        SectionWatch* watch) {
  Writing writing(briefing, files, limits, out, watch);
  for (SectionRequest const& request : requests)
    writing.section(request);
  return writing.take();
}

}  // namespace jianbao::script
