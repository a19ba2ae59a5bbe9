#include "layout/references.h"

#include "base/chinese_number.h"
#include "layout/numbering.h"

#include <algorithm>

namespace jianbao::layout {

namespace {

class Numberer {
 public:
  Numberer(doc::Document const& document, Diagnostics& out) : document_(document), out_(out) {}

  Labels run() {
    for (doc::Section const& section : document_.sections) {
      ++section_;
      second_ = third_ = 0;
      id_ = section.id;
      labels_.try_emplace(section.id, part());  // a section may be told twice; the first is meant
      each(section.body);
    }
    return std::move(labels_);
  }

 private:
  void each(doc::Blocks const& blocks) {
    for (doc::Block const& block : blocks) {
      if (auto const* table = std::get_if<doc::Table>(&block.kind))
        add(table->label, "表" + std::to_string(++tables_), block.origin);
      if (auto const* chart = std::get_if<doc::Chart>(&block.kind))
        add(chart->label, "图" + std::to_string(++charts_), block.origin);
      if (auto const* heading = std::get_if<doc::Heading>(&block.kind))
        count(*heading, block.origin);
      if (auto const* box = std::get_if<doc::NoteBox>(&block.kind)) each(box->body);
    }
  }

  void count(doc::Heading const& heading, Origin origin) {
    if (heading.level == 2) {
      ++second_;
      third_ = 0;
      return add(heading.label, part() + heading_mark(2, second_), origin);
    }
    ++third_;
    add(heading.label, part() + heading_mark(2, second_) + std::to_string(third_), origin);
  }

  [[nodiscard]] std::string part() const {
    return "第" + chinese_number({section_, 0}).value_or(std::to_string(section_)) + "部分";
  }

  void add(std::string const& label, std::string printed, Origin origin) {
    if (label.empty()) return;
    if (!labels_.try_emplace(label, std::move(printed)).second)
      out_.add("layout.label-twice", {label}, doc::place_of(document_, origin, id_));
  }

  doc::Document const& document_;
  Diagnostics& out_;
  Labels labels_;
  std::string id_;
  int section_ = 0, second_ = 0, third_ = 0, tables_ = 0, charts_ = 0;
};

}  // namespace

Labels number_labels(doc::Document const& document, Diagnostics& out) {
  return Numberer(document, out).run();
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

}  // namespace jianbao::layout
