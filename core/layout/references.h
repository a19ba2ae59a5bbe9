// Cross-references: labels of tables, charts, headings and sections, what a reference to them
// prints, and where it leads.
#pragma once

#include "base/diagnostic.h"
#include "doc/document.h"
#include "page/page.h"

#include <map>
#include <string>
#include <vector>

namespace jianbao::layout {

// The sections as they are printed: appendices last.
[[nodiscard]] std::vector<doc::Section const*> in_order(doc::Document const& document);

// What a reference to each label prints: 表1, 图2, 第二部分, 第二部分（一）. The ids of sections
// are labels. A label given twice is reported ("layout.label-twice").
using Labels = std::map<std::string, std::string, std::less<>>;
[[nodiscard]] Labels number_labels(doc::Document const& document, Diagnostics& out);

// Where labelled things stand; a place in Paged::pages.
struct Anchor {
  std::uint32_t page = 0;
  Length y;
};
using Anchors = std::map<std::string, Anchor, std::less<>>;

// The address of a link to a label, until resolve_links turns it into a place.
[[nodiscard]] std::string link_to(std::string_view label);
// Gives the links to labels their place; those without a target lose their area.
void resolve_links(page::Paged& paged, Anchors const& anchors);
// Makes links of the printed figures that lead somewhere (Document::figure_links) and have an
// element for it.
void link_figures(page::Paged& paged, doc::Document const& document, Anchors const& anchors);

}  // namespace jianbao::layout
