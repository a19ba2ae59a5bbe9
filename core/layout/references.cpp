#include "layout/references.h"

#include "layout/numbering.h"

#include <algorithm>

namespace jianbao::layout {

namespace {

class Labeller {
 public:
  Labeller(doc::Document const& document, Diagnostics& out)
      : document_(document), out_(out), numbers_(document) {}

  Labels run() {
    for (doc::Section const* section : in_order(document_)) {
      numbers_.begin(*section);
      id_ = section->id;
      // A section may be told twice; the first is meant.
      labels_.try_emplace(section->id, numbers_.section_name());
      each(section->body);
    }
    return std::move(labels_);
  }

 private:
  void each(doc::Blocks const& blocks) {
    for (doc::Block const& block : blocks) {
      if (auto const* table = std::get_if<doc::Table>(&block.kind))
        add(table->label, numbers_.next_table(), block.origin);
      if (auto const* chart = std::get_if<doc::Chart>(&block.kind))
        add(chart->label, numbers_.next_figure(), block.origin);
      if (auto const* pictures = std::get_if<doc::Pictures>(&block.kind))
        add(pictures->label, numbers_.next_figure(), block.origin);
      if (auto const* heading = std::get_if<doc::Heading>(&block.kind)) {
        numbers_.begin_heading(heading->level);
        add(heading->label, numbers_.heading_name(), block.origin);
      }
      if (auto const* box = std::get_if<doc::NoteBox>(&block.kind)) each(box->body);
      if (auto const* beside = std::get_if<doc::Beside>(&block.kind))
        each(beside->left), each(beside->right);
    }
  }

  void add(std::string const& label, std::string printed, Origin origin) {
    if (label.empty()) return;
    if (!labels_.try_emplace(label, std::move(printed)).second)
      out_.add("layout.label-twice", {label}, doc::place_of(document_, origin, id_));
  }

  doc::Document const& document_;
  Diagnostics& out_;
  Numbering numbers_;
  Labels labels_;
  std::string id_;
};

}  // namespace

std::vector<doc::Section const*> in_order(doc::Document const& document) {
  std::vector<doc::Section const*> sections;
  for (bool const appendix : {false, true})
    for (doc::Section const& section : document.sections)
      if (section.appendix == appendix) sections.push_back(&section);
  return sections;
}

Labels number_labels(doc::Document const& document, Diagnostics& out) {
  return Labeller(document, out).run();
}

std::string link_to(std::string_view label) {
  return "#" + std::string(label);
}

void resolve_links(page::Paged& paged, Anchors const& anchors) {
  for (page::Page& page : paged.pages) {
    std::erase_if(page.items, [&](page::Item& item) {
      auto* link = std::get_if<page::Link>(&item);
      if (!link || !link->uri.starts_with('#')) return false;
      auto const anchor = anchors.find(std::string_view(link->uri).substr(1));
      if (anchor == anchors.end()) return true;
      link->to_page = anchor->second.page;
      link->to_y = anchor->second.y;
      link->uri.clear();
      return false;
    });
  }
}

void link_figures(page::Paged& paged, doc::Document const& document, Anchors const& anchors) {
  // By the line of the ledger: a figure is printed several times.
  std::vector<Anchor const*> targets;
  for (auto const& [ledger, label] : document.figure_links) {
    auto const anchor = anchors.find(label);
    if (anchor == anchors.end()) continue;
    if (ledger >= targets.size()) targets.resize(ledger + 1);
    targets[ledger] = &anchor->second;
  }
  std::vector<page::Item> links;
  for (page::Page& page : paged.pages) {
    for (page::Item const& item : page.items) {
      auto const* mark = std::get_if<page::FigureMark>(&item);
      Anchor const* const target =
          mark && mark->ledger < targets.size() ? targets[mark->ledger] : nullptr;
      if (!target || page::is_artifact(mark->tag)) continue;
      if (paged.tags[static_cast<std::size_t>(mark->tag) - 1].role != "Link") continue;
      links.emplace_back(
          page::Link{mark->area, "", target->page, target->y, "数据来源", mark->tag});
    }
    page.items.insert(page.items.end(), std::make_move_iterator(links.begin()),
                      std::make_move_iterator(links.end()));
    links.clear();
  }
}

}  // namespace jianbao::layout
