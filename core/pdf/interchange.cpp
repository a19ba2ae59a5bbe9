#include "pdf/interchange.h"

#include "pdf/archive.h"
#include "pdf/tree.h"
#include "pdf/value.h"

#include <algorithm>
#include <map>

namespace jianbao::pdf {

namespace {

HPDF_Array destination(Document& document, HPDF_Page page, double top) {
  HPDF_Array const result = document.array();
  document.add(result, page);
  document.add_name(result, "XYZ");
  document.add_null(result);
  document.add_real(result, top);
  document.add_null(result);
  return result;
}

// Where a click leads and what takes it: a tenth of a point is less than anybody aims.
constexpr int decimals = 1;

void append_destination(Bytes& text, HPDF_Page page, double top) {
  text += '[';
  append_reference(text, Document::number_of(page));
  text += "/XYZ null ";
  append_number(text, top, decimals);
  text += " null]";
}

// RFC 3986: everything that is not allowed in an address, Chinese included, in percent form.
std::string percent_encoded(std::string_view uri) {
  constexpr std::string_view allowed = "-._~:/?#[]@!$&'()*+,;=%";
  constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  for (char c : uri) {
    auto const byte = static_cast<unsigned char>(c);
    bool const plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       allowed.find(c) != std::string_view::npos;
    if (plain)
      out += c;
    else
      out += {'%', digits[byte >> 4], digits[byte & 15]};
  }
  return out;
}

bool is_number(std::string const& label) {
  return !label.empty() && label.size() < 9 && label.front() != '0' &&
         std::all_of(label.begin(), label.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

void write_metadata(Document& document, page::Metadata const& metadata) {
  HPDF_Dict const info = document.get()->info;
  for (auto const& [key, text] :
       {std::pair<char const*, std::string const&>{"Title", metadata.title},
        {"Author", metadata.author},
        {"Subject", metadata.subject},
        {"Keywords", metadata.keywords}})
    if (!text.empty()) document.put_text(info, key, text);
  if (std::string const date = pdf_date(metadata.date); !date.empty()) {
    document.put_bytes(info, "CreationDate", date);
    document.put_bytes(info, "ModDate", date);
  }
  document.put_bytes(info, "Creator", "Jianbao");
  document.put_bytes(info, "Producer", "Jianbao");
  document.put_bytes(document.catalog(), "Lang", metadata.language);
  HPDF_Dict const preferences = document.direct_dictionary();
  document.put_flag(preferences, "DisplayDocTitle", true);
  document.put(document.catalog(), "ViewerPreferences", preferences);
}

void write_outline(Document& document, std::vector<page::Bookmark> const& outline,
                   std::vector<page::Page> const& sizes, std::vector<HPDF_Page> const& pages) {
  std::vector<std::pair<int, HPDF_Outline>> open;  // ancestors of the next entry
  for (page::Bookmark const& one : outline) {
    while (!open.empty() && open.back().first >= one.level)
      open.pop_back();
    HPDF_Outline const entry = HPDF_CreateOutline(
        document.get(), open.empty() ? nullptr : open.back().second, "-", nullptr);
    if (!entry) return document.check(HPDF_INVALID_OUTLINE);
    document.put_text(entry, "Title", one.title);
    double const top = (sizes[one.page].size.height - one.y).to_pt();
    document.put(entry, "Dest", destination(document, pages[one.page], top));
    open.emplace_back(one.level, entry);
  }
  if (!outline.empty()) document.put_name(document.catalog(), "PageMode", "UseOutlines");
}

void write_page_labels(Document& document, std::vector<page::Page> const& pages) {
  HPDF_Dict const labels = document.dictionary();
  HPDF_Array const numbers = document.array();
  int expected = -1;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    std::string const& label = pages[i].label;
    bool const numeric = is_number(label);
    int const number = numeric ? std::stoi(label) : -1;
    if (numeric && number == expected) {
      ++expected;
      continue;
    }
    expected = numeric ? number + 1 : -1;
    HPDF_Dict const range = document.direct_dictionary();
    if (numeric) {
      document.put_name(range, "S", "D");
      document.put_number(range, "St", number);
    } else if (!label.empty()) {
      document.put_text(range, "P", label);
    }
    document.add_number(numbers, static_cast<std::int32_t>(i));
    document.add(numbers, range);
  }
  document.put(labels, "Nums", numbers);
  document.put(document.catalog(), "PageLabels", labels);
}

std::vector<Annotation> read_links(Document& document, page::Page const& page,
                                   std::vector<HPDF_Page> const& pages) {
  std::vector<Annotation> links;
  for (page::Item const& item : page.items) {
    auto const* link = std::get_if<page::Link>(&item);
    if (!link) continue;
    // An annotation that is not printed (F 4) is no PDF/A.
    Bytes fields("/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[");
    double const left = link->area.corner.x.to_pt(),
                 top = (page.size.height - link->area.corner.y).to_pt();
    for (double edge :
         {left, top - link->area.size.height.to_pt(), left + link->area.size.width.to_pt(), top}) {
      append_number(fields, edge, decimals);
      fields += ' ';
    }
    fields.back() = ']';
    fields += "/Contents";
    append_text(fields, link->description.empty() ? link->uri : link->description);
    if (link->uri.empty()) {
      fields += "/Dest";
      append_destination(fields, pages[link->to_page], (page.size.height - link->to_y).to_pt());
    } else {
      fields += "/A<</S/URI/URI";
      append_bytes(fields, percent_encoded(link->uri));
      fields += ">>";
    }
    links.push_back({document.number(), std::move(fields)});
  }
  return links;
}

Reference announce_annotations(Document& document, HPDF_Page page, page::Page const& shown) {
  auto const is_link = [](page::Item const& item) {
    return std::holds_alternative<page::Link>(item);
  };
  if (std::none_of(shown.items.begin(), shown.items.end(), is_link)) return {};
  Reference const list = document.reserve();
  document.put(page, "Annots", list.object);
  return list;
}

void write_annotations(Document& document, Reference list,
                       std::vector<Annotation> const& annotations) {
  Bytes text("["), value;
  for (Annotation const& one : annotations) {
    value.clear();
    value += "<<";
    value += one.fields;
    document.write(one.at, value += ">>");
    if (text.size() > 1) text += ' ';
    append_reference(text, one.at);
  }
  document.write(list, text += ']');
}

void write_destinations(Document& document, page::Paged const& paged,
                        std::vector<HPDF_Page> const& pages) {
  std::map<std::string, std::string> places;
  for (page::Destination const& one : paged.destinations) {
    std::string const name = text_string(one.name);
    if (name.empty() || places.contains(name)) continue;
    double const top = (paged.pages[one.page].size.height - one.y).to_pt();
    Bytes place;
    append_destination(place, pages[one.page], top);
    places.emplace(name, place);
  }
  if (places.empty()) return;
  // names() may make an object too: compilers differ in which argument they work out first.
  auto* const names = document.names();
  document.put(names, "Dests", document.written(name_tree(document, places)).object);
}

}  // namespace jianbao::pdf
