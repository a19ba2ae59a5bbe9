// Structure: ISO 19005-2 clause 6.7 (level A), ISO 14289-1 by the Matterhorn Protocol 1.02.
#include "pdfcheck/clause.h"

#include <algorithm>
#include <functional>
#include <regex>

#include <qpdf/QPDFPageDocumentHelper.hh>

namespace pdfcheck {

namespace {

std::map<long long, Object> parent_tree(File const& file) {
  std::map<long long, Object> found;
  std::function<void(Object, int)> const walk = [&](Object node, int depth) {
    if (!node.isDictionary() || depth > 20) return;
    if (Object list = node.getKey("/Nums"); list.isArray())
      for (int i = 0; i + 1 < list.getArrayNItems(); i += 2)
        found[list.getArrayItem(i).getIntValue()] = list.getArrayItem(i + 1);
    if (Object kids = node.getKey("/Kids"); kids.isArray())
      for (Object kid : kids.getArrayAsVector())
        walk(kid, depth + 1);
  };
  Object root = Object(file.catalog).getKey("/StructTreeRoot");
  if (Object(root).isDictionary()) walk(Object(root).getKey("/ParentTree"), 0);
  return found;
}

Faults parents(File const& file) {
  Faults faults;
  auto const tree = parent_tree(file);
  std::set<QPDFObjGen> elements;
  for (Object one : file.elements)
    elements.insert(one.getObjGen());
  for (std::size_t i = 0; i < file.pages.size(); ++i) {
    Object number = Object(file.pages[i]).getKey("/StructParents");
    auto const found =
        Object(number).isInteger() ? tree.find(Object(number).getIntValue()) : tree.end();
    Object owners = found == tree.end() ? Object::newNull() : found->second;
    for (int mcid : file.scans[i].marked) {
      bool const good = Object(owners).isArray() && mcid < Object(owners).getArrayNItems() &&
                        elements.contains(array_item(owners, mcid).getObjGen());
      if (!good)
        faults.push_back("content " + std::to_string(mcid) + " of page " + std::to_string(i + 1));
    }
  }
  return faults;
}

Faults elements(File const& file, std::function<bool(Object const&)> const& good) {
  Faults faults;
  for (Object one : file.elements)
    if (!good(one)) faults.push_back(role_of(one) + " " + one.unparse());
  if (file.elements.empty()) faults.emplace_back("there is no structure");
  return faults;
}

Object attributes(Object element) {
  Object found = Object(element).getKey("/A");
  return Object(found).isDictionary() ? found : Object::newDictionary();
}

std::set<std::string> const standard = {
    "Document", "Part",   "Art",       "Sect",     "Div",   "BlockQuote", "Caption", "TOC",
    "TOCI",     "Index",  "NonStruct", "Private",  "P",     "H",          "H1",      "H2",
    "H3",       "H4",     "H5",        "H6",       "L",     "LI",         "Lbl",     "LBody",
    "Table",    "TR",     "TH",        "TD",       "THead", "TBody",      "TFoot",   "Span",
    "Quote",    "Note",   "Reference", "BibEntry", "Code",  "Link",       "Annot",   "Ruby",
    "Warichu",  "Figure", "Formula",   "Form"};

bool nests(Object element) {
  static std::map<std::string, std::set<std::string>> const may_hold = {
      {"Table", {"Caption", "THead", "TBody", "TFoot", "TR"}},
      {"THead", {"TR"}},
      {"TBody", {"TR"}},
      {"TFoot", {"TR"}},
      {"TR", {"TH", "TD"}},
      {"L", {"Caption", "L", "LI"}},
      {"LI", {"Lbl", "LBody"}},
      {"TOC", {"Caption", "TOC", "TOCI"}}};
  static std::map<std::string, std::set<std::string>> const only_in = {
      {"TR", {"Table", "THead", "TBody", "TFoot"}},
      {"TH", {"TR"}},
      {"TD", {"TR"}},
      {"THead", {"Table"}},
      {"TBody", {"Table"}},
      {"LI", {"L"}},
      {"LBody", {"LI"}},
      {"TOCI", {"TOC"}}};
  std::string const role = role_of(element), parent = role_of(Object(element).getKey("/P"));
  if (auto const found = only_in.find(role);
      found != only_in.end() && !found->second.contains(parent))
    return false;
  auto const found = may_hold.find(role);
  if (found == may_hold.end()) return true;
  auto const kids = kids_of(element);
  return std::all_of(kids.begin(), kids.end(),
                     [&](Object kid) { return found->second.contains(role_of(kid)); });
}

std::vector<Object> rows_of(Object table) {
  std::vector<Object> rows;
  for (Object kid : kids_of(table)) {
    if (role_of(kid) == "TR") rows.push_back(kid);
    if (role_of(kid) == "THead" || role_of(kid) == "TBody")
      for (Object row : kids_of(kid))
        rows.push_back(row);
  }
  return rows;
}

long long span(Object cell, char const* key) {
  Object value = attributes(cell).getKey(key);
  return Object(value).isInteger() ? Object(value).getIntValue() : 1;
}

// Every place of the grid has one cell.
bool is_regular(Object table) {
  std::map<std::pair<std::size_t, long long>, int> grid;
  auto const rows = rows_of(table);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    long long column = 0;
    for (Object cell : kids_of(rows[r])) {
      while (grid.contains({r, column}))
        ++column;
      for (long long y = 0; y < span(cell, "/RowSpan"); ++y)
        for (long long x = 0; x < span(cell, "/ColSpan"); ++x)
          if (++grid[{r + static_cast<std::size_t>(y), column + x}] > 1) return false;
    }
  }
  std::vector<long long> width(rows.size(), 0);
  for (auto const& [place, count] : grid) {
    if (place.first >= rows.size()) return false;
    ++width[place.first];
  }
  return std::adjacent_find(width.begin(), width.end(), std::not_equal_to<>()) == width.end();
}

Faults headings(File const& file) {
  int last = 0;
  Faults faults;
  for (Object one : file.elements) {
    std::string const role = role_of(one);
    if (role.size() != 2 || role[0] != 'H' || role[1] < '1') continue;
    int const level = role[1] - '0';
    if (level > last + 1) faults.push_back(role + " after H" + std::to_string(last));
    last = level;
  }
  return faults;
}

Faults notes(File const& file) {
  std::set<std::string> names;
  return elements(file, [&](Object one) {
    return role_of(one) != "Note" ||
           (Object(one).getKey("/ID").isString() &&
            names.insert(Object(one).getKey("/ID").getStringValue()).second);
  });
}

Faults links(File const& file) {
  Faults faults;
  auto const tree = parent_tree(file);
  for (Object one : file.annotations()) {
    Object number = one.getKey("/StructParent");
    auto const found =
        Object(number).isInteger() ? tree.find(Object(number).getIntValue()) : tree.end();
    if (found == tree.end() || role_of(found->second) != "Link")
      faults.push_back(one.unparse() + " is in no Link");
    if (!one.getKey("/Contents").isString() || one.getKey("/Contents").getUTF8Value().empty())
      faults.push_back(one.unparse() + " has no words");
  }
  return faults;
}

Faults headers_exist(File const& file) {
  std::set<std::string> names;
  for (Object one : file.elements)
    if (Object(one).getKey("/ID").isString())
      names.insert(Object(one).getKey("/ID").getStringValue());
  return elements(file, [&](Object one) {
    Object list = attributes(one).getKey("/Headers");
    if (!Object(list).isArray()) return true;
    auto const headers = Object(list).getArrayAsVector();
    return std::all_of(headers.begin(), headers.end(),
                       [&](Object name) { return names.contains(Object(name).getStringValue()); });
  });
}

// ---- breaking ------------------------------------------------------------------

Object element(QPDF& pdf, std::string const& role) {
  for (Object one : pdf.getAllObjects())
    if (one.isDictionary() && one.hasKey("/S") && one.hasKey("/P") && role_of(one) == role)
      return one;
  throw std::runtime_error("the file to be broken has no " + role);
}
auto without(char const* role, char const* key) {
  return [role, key](QPDF& pdf) { element(pdf, role).removeKey(key); };
}
auto as(char const* role, char const* other) {
  return [role, other](QPDF& pdf) { element(pdf, role).replaceKey("/S", Object::newName(other)); };
}
auto of_catalog(char const* key) {
  return [key](QPDF& pdf) { pdf.getRoot().removeKey(key); };
}
void each_page(QPDF& pdf, std::function<void(Object)> const& change) {
  for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages())
    change(page.getObjectHandle());
}
auto content(char const* operators) {
  return [operators](QPDF& pdf) {
    QPDFPageDocumentHelper(pdf).getAllPages()[0].addPageContents(Object::newStream(&pdf, operators),
                                                                 false);
  };
}
auto xmp(char const* from, char const* to) {
  return [from, to](QPDF& pdf) {
    Object stream = pdf.getRoot().getKey("/Metadata");
    stream.replaceStreamData(std::regex_replace(stream_text(stream), std::regex(from), to),
                             Object::newNull(), Object::newNull());
  };
}

}  // namespace

std::vector<Clause> access_clauses() {
  using enum State;
  return {
      {"A 6.7.2.2", "MarkInfo says Marked", checked,
       [](File const& f) {
         Object info = Object(f.catalog).getKey("/MarkInfo");
         return Object(info).isDictionary() && Object(info).getKey("/Marked").unparse() == "true"
                    ? Faults{}
                    : Faults{"not marked"};
       },
       "no MarkInfo", of_catalog("/MarkInfo")},
      {"A 6.7.3.3", "there is a structure tree of standard types (M 02-001)", checked,
       [](File const& f) {
         return elements(f, [](Object one) { return standard.contains(role_of(one)); });
       },
       "an element Absatz", as("P", "/Absatz")},
      {"A 6.7.4", "the catalogue names a language (M 11-006)", checked,
       [](File const& f) {
         Object lang = Object(f.catalog).getKey("/Lang");
         bool const good = Object(lang).isString() &&
                           std::regex_match(Object(lang).getUTF8Value(),
                                            std::regex("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*"));
         return good ? Faults{} : Faults{"language"};
       },
       "no language", of_catalog("/Lang")},
      {"M 01-003",
       "no content is both an artifact and tagged; M 01-004, 01-005: all is one of them", checked,
       [](File const& f) {
         Faults faults;
         for (Scan const& scan : f.scans)
           faults.insert(faults.end(), scan.unmarked.begin(), scan.unmarked.end());
         return faults;
       },
       "a rectangle that is not marked", content("\n0 0 9 9 re f\n")},
      {"M 01-006", "the parent tree leads from all content to an element", checked, parents,
       "no parent tree",
       [](QPDF& pdf) { pdf.getRoot().getKey("/StructTreeRoot").removeKey("/ParentTree"); }},
      {"M 06-002", "XMP claims PDF/UA-1", checked,
       [](File const& f) {
         return f.xmp_value("pdfuaid:part") == "1" ? Faults{} : Faults{"pdfuaid"};
       },
       "part 2", xmp("<pdfuaid:part>1", "<pdfuaid:part>2")},
      {"M 06-003", "XMP has a title", checked,
       [](File const& f) {
         return f.xmp_value("dc:title").empty() ? Faults{"no title"} : Faults{};
       },
       "no title", xmp("dc:title", "dc:other")},
      {"M 07-001", "viewers show the title (M 07-002)", checked,
       [](File const& f) {
         Object wishes = Object(f.catalog).getKey("/ViewerPreferences");
         return Object(wishes).isDictionary() &&
                        Object(wishes).getKey("/DisplayDocTitle").unparse() == "true"
                    ? Faults{}
                    : Faults{"title"};
       },
       "no ViewerPreferences", of_catalog("/ViewerPreferences")},
      {"M 09-004", "tables, lists and contents nest as they must (M 09-005 to 09-007)", checked,
       [](File const& f) { return elements(f, nests); }, "a row that is a paragraph",
       as("TR", "/P")},
      {"M 11-001", "languages of elements are well formed", checked,
       [](File const& f) {
         return elements(f, [](Object one) {
           Object lang = Object(one).getKey("/Lang");
           return Object(lang).isNull() ||
                  std::regex_match(Object(lang).getUTF8Value(),
                                   std::regex("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*"));
         });
       },
       "language of a paragraph: *",
       [](QPDF& pdf) { element(pdf, "P").replaceKey("/Lang", Object::newString("*")); }},
      {"M 13-004", "figures have words and a place", checked,
       [](File const& f) {
         return elements(f, [](Object one) {
           return role_of(one) != "Figure" || (Object(one).getKey("/Alt").isString() &&
                                               attributes(one).getKey("/BBox").isArray());
         });
       },
       "a figure without words", without("Figure", "/Alt")},
      {"M 14-003", "headings begin with H1 and skip no level (M 14-002)", checked, headings,
       "an H2 that is H5", as("H2", "/H5")},
      {"M 15-003", "header cells have a scope, named headers exist", checked,
       [](File const& f) {
         Faults faults = elements(f, [](Object one) {
           return role_of(one) != "TH" || attributes(one).hasKey("/Scope");
         });
         for (std::string& one : headers_exist(f))
           faults.push_back(std::move(one));
         return faults;
       },
       "a header without a scope", without("TH", "/A")},
      {"M 15-004", "tables are regular, spans counted", checked,
       [](File const& f) {
         return elements(f, [](Object one) { return role_of(one) != "Table" || is_regular(one); });
       },
       "a cell over two columns more",
       [](QPDF& pdf) {
         element(pdf, "TD").replaceKey("/A", Object::parse("<</O /Table /ColSpan 3>>"));
       }},
      {"M 16-003", "lists tell how they are numbered", checked,
       [](File const& f) {
         return elements(f, [](Object one) {
           return role_of(one) != "L" || attributes(one).hasKey("/ListNumbering");
         });
       },
       "a list that tells nothing", without("L", "/A")},
      {"M 18-001", "artifacts have a type; heads and feet of pages are of Pagination", checked,
       [](File const& f) {
         Faults faults;
         for (Scan const& scan : f.scans)
           for (std::string const& one : scan.artifacts)
             if (one.empty()) faults.emplace_back("an artifact without a type");
         return faults;
       },
       "an artifact without a type", content("\n/Artifact BMC EMC\n")},
      {"M 19-003", "notes have names, each its own (M 19-004)", checked, notes,
       "a note without a name", without("Note", "/ID")},
      {"M 28-002", "links are in Link elements (M 28-010) and have words (M 28-012)", checked,
       links, "a link without words",
       [](QPDF& pdf) {
         for (Object one : pdf.getAllObjects())
           if (one.isDictionary() && one.getKey("/Subtype").isName() &&
               one.getKey("/Subtype").getName() == "/Link")
             one.removeKey("/Contents");
       }},
      {"M 28-009", "the tab order of every page is that of the structure", checked,
       [](File const& f) {
         Faults faults;
         for (Object page : f.pages)
           if (page.getKey("/Tabs").unparse() != "/S") faults.emplace_back("tab order");
         return faults;
       },
       "another tab order",
       [](QPDF& pdf) {
         each_page(pdf, [](Object page) { page.replaceKey("/Tabs", Object::newName("/R")); });
       }},
  };
}

}  // namespace pdfcheck
