#include "data/export_catalogue.h"

#include "data/export.h"
#include "data/json_list.h"

#include <algorithm>

namespace jianbao::data {

namespace {

// ---- what the part refers to ----------------------------------------------------------

void add_references(Dataset const& dataset, CataloguePart& part) {
  std::vector<std::size_t> open;
  auto const follow = [&](std::string const& id) {
    auto const found = id.empty() ? std::nullopt : dataset.find_indicator(id);
    if (!found || part.indicators[static_cast<std::size_t>(*found)]) return;
    part.add(*found);
    open.push_back(static_cast<std::size_t>(*found));
  };
  for (std::size_t i = 0; i < part.indicators.size(); ++i)
    if (part.indicators[i]) open.push_back(i);
  while (!open.empty()) {
    Indicator const& one = dataset.indicators[open.back()];
    open.pop_back();
    for (auto const& reference : indicator_references)
      follow(one.*reference.field);
    for (std::string const& id : one.parts)
      follow(id);
  }
}

void add_themes(Dataset const& dataset, CataloguePart& part) {
  for (std::size_t i = 0; i < dataset.themes.size(); ++i) {
    std::string const& id = dataset.themes[i].id;
    for (std::size_t k = 0; k < part.indicators.size() && !part.themes[i]; ++k)
      part.themes[i] =
          (part.indicators[k] || part.mentioned[k]) && dataset.indicators[k].theme == id;
  }
}

void add_regions_above(Dataset const& dataset, CataloguePart& part) {
  for (std::size_t i = 0; i < part.regions.size(); ++i) {
    if (!part.regions[i]) continue;
    std::string const* above = &dataset.regions[i].parent;
    while (!above->empty()) {
      auto const found = dataset.find_region(*above);
      if (!found || part.regions[static_cast<std::size_t>(*found)]) break;
      part.add(*found);
      above = &dataset[*found].parent;
    }
  }
}

bool has(CataloguePart const& part, Dataset const& dataset, std::string_view id) {
  auto const found = dataset.find_indicator(id);
  return found && part.indicators[static_cast<std::size_t>(*found)];
}

void add_terms(Dataset const& dataset, CataloguePart& part) {
  for (std::size_t i = 0; part.all_terms && i < dataset.terms.size(); ++i) {
    Term const& term = dataset.terms[i];
    auto const is_there = [&](std::string const& id) { return has(part, dataset, id); };
    part.terms[i] = part.terms[i] || is_there(term.id) ||
                    std::any_of(term.indicators.begin(), term.indicators.end(), is_there);
  }
}

// ---- entries ----------------------------------------------------------------------------

void append_texts(std::string& out, std::vector<std::string> const& texts) {
  append_json_texts(out, texts, ", ");
}

// Fields of one entry; empty texts are left out.
class Entry {
 public:
  explicit Entry(std::string& out) : out_(out) { out_ += '{'; }
  Entry(Entry const&) = delete;
  Entry& operator=(Entry const&) = delete;
  ~Entry() { out_ += '}'; }

  void text(std::string_view name, std::string_view words) {
    if (words.empty()) return;
    append_json_string(key(name), words);
  }
  void texts(std::string_view name, std::vector<std::string> const& list) {
    append_texts(key(name), list);
  }

 private:
  std::string& key(std::string_view name) {
    out_ += is_first_ ? "\"" : ", \"";
    is_first_ = false;
    return out_.append(name).append("\": ");
  }
  std::string& out_;
  bool is_first_ = true;
};

void append(std::string& out, Indicator const& one) {
  Entry entry(out);
  entry.text("id", one.id);
  entry.text("name", one.name);
  entry.text("short", one.short_name);
  entry.text("unit", one.unit);
  entry.text("theme", one.theme);
  entry.text("direction", to_string(one.direction));
  entry.text("definition", one.definition);
  for (auto const& reference : indicator_references)
    entry.text(reference.name, one.*reference.field);
  entry.text("rank_scope", one.rank_scope);
  if (!one.parts.empty()) entry.texts("parts", one.parts);
  entry.text("base_period", one.base_period);
  entry.text("prices", one.prices);
}

// A catalogue has no indicator without a definition; this says why there is none.
Indicator mentioned(Indicator const& whole) {
  Indicator one;
  one.id = whole.id;
  one.name = whole.name;
  one.unit = whole.unit;
  one.theme = whole.theme;
  one.direction = whole.direction;
  one.definition = "本文没有它的数据，定义从略。";
  return one;
}

void append(std::string& out, Region const& one) {
  Entry entry(out);
  entry.text("id", one.id);
  entry.text("code", one.code);
  entry.text("name", one.name);
  entry.text("short", one.short_name);
  entry.text("level", one.level);
  entry.text("parent", one.parent);
}

void append(std::string& out, Theme const& one) {
  Entry entry(out);
  entry.text("id", one.id);
  entry.text("name", one.name);
}

void append(std::string& out, Source const& one) {
  Entry entry(out);
  entry.text("id", one.id);
  entry.text("title", one.title);
  entry.text("issuer", one.issuer);
  entry.text("date", one.date);
  entry.text("file", one.file);
}

void append(std::string& out, Term const& one) {
  Entry entry(out);
  entry.text("id", one.id);
  entry.text("name", one.name);
  entry.text("definition", one.definition);
  if (!one.indicators.empty()) entry.texts("indicators", one.indicators);
}

class Lists {
 public:
  explicit Lists(std::string& out) : out_(out) {}

  void words(std::string_view name, std::string_view words) {
    if (words.empty()) return;
    append_json_string(key(name), words);
  }
  // `write(item, place)` writes each chosen item.
  template <typename Item, typename Write>
  void items(std::string_view name, std::vector<Item> const& all, std::vector<bool> const& chosen,
             Write const& write) {
    key(name) += '[';
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!chosen[i]) continue;
      out_ += out_.ends_with('[') ? "\n" : ",\n";
      write(all[i], i);
    }
    out_ += ']';
  }
  template <typename Item>
  void items(std::string_view name, std::vector<Item> const& all, std::vector<bool> const& chosen) {
    items(name, all, chosen, [this](Item const& item, std::size_t) { append(out_, item); });
  }
  std::string& key(std::string_view name) {
    return out_.append(",\n\"").append(name).append("\": ");
  }

 private:
  std::string& out_;
};

}  // namespace

CataloguePart::CataloguePart(Dataset const& dataset)
    : indicators(dataset.indicators.size()),
      regions(dataset.regions.size()),
      sources(dataset.sources.size()),
      themes(dataset.themes.size()),
      terms(dataset.terms.size()),
      mentioned(dataset.indicators.size()) {}

void CataloguePart::add_all() {
  for (auto* list : {&indicators, &regions, &sources, &themes, &terms})
    list->assign(list->size(), true);
}

void CataloguePart::add_named(Dataset const& dataset, std::string_view word) {
  if (auto const indicator = dataset.find_indicator(word)) add(*indicator);
  if (auto const region = dataset.find_region(word)) add(*region);
  if (auto const source = dataset.find_source(word)) add(*source);
  for (std::size_t i = 0; i < themes.size(); ++i)
    if (dataset.themes[i].id == word) themes[i] = true;
  for (std::size_t i = 0; i < terms.size(); ++i)
    if (dataset.terms[i].id == word) terms[i] = true;
}

std::string export_catalogue(Dataset const& dataset, CataloguePart part,
                             CatalogueFiles const& files) {
  add_references(dataset, part);
  add_themes(dataset, part);
  add_regions_above(dataset, part);
  add_terms(dataset, part);
  std::string text = "{\"format\": 1";
  Lists lists(text);
  lists.words("title", dataset.title);
  lists.words("edition", edition_of(dataset));
  lists.words("waivers", files.waivers);
  if (!files.rules.empty()) append_texts(lists.key("rules"), files.rules);
  lists.items("sources", dataset.sources, part.sources, [&](Source source, std::size_t) {
    source.file = files.records;
    append(text, source);
  });
  lists.items("themes", dataset.themes, part.themes);
  lists.items("regions", dataset.regions, part.regions);
  lists.items("terms", dataset.terms, part.terms, [&](Term term, std::size_t) {
    std::erase_if(term.indicators, [&](std::string const& id) { return !has(part, dataset, id); });
    append(text, term);
  });
  std::vector<bool> known = part.indicators;
  for (std::size_t i = 0; i < known.size(); ++i)
    known[i] = known[i] || part.mentioned[i];
  lists.items("indicators", dataset.indicators, known, [&](Indicator const& one, std::size_t i) {
    if (part.indicators[i])
      append(text, one);
    else
      append(text, mentioned(one));
  });
  return text + "}\n";
}

}  // namespace jianbao::data
