// ISO 19005-2, clause 6.2.11.
#include "pdfcheck/clause.h"

#include <cmath>
#include <cstdio>

namespace pdfcheck {

namespace {

struct Font {
  Object font, descendant, descriptor;
  std::string program;
};

unsigned number(std::string const& bytes, std::size_t at, int count) {
  unsigned value = 0;
  for (int i = 0; i < count; ++i, ++at)
    value = value << 8 | (at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0u);
  return value;
}

std::size_t table(std::string const& font, std::string const& name) {
  for (std::size_t i = 0; i < number(font, 4, 2); ++i)
    if (font.substr(12 + i * 16, 4) == name) return number(font, 12 + i * 16 + 8, 4);
  return font.size();
}

std::vector<Font> fonts(File const& file) {
  std::vector<Font> found;
  for (Object one : file.fonts()) {
    Font font{one, array_item(one.getKey("/DescendantFonts"), 0), Object::newNull(), {}};
    font.descriptor = font.descendant.getKey("/FontDescriptor");
    Object program = font.descriptor.getKey("/FontFile2");
    if (Object(program).isStream()) font.program = stream_text(program);
    found.push_back(std::move(font));
  }
  return found;
}

// Codes that pages show in a font.
std::set<int> used(File const& file, Object font) {
  std::set<int> codes;
  for (std::size_t i = 0; i < file.pages.size(); ++i) {
    Object list = Object(file.pages[i]).getKey("/Resources").getKey("/Font");
    for (auto const& [name, shown] : file.scans[i].codes)
      if (Object(list).isDictionary() && Object(list).getKey(name).getObjGen() == font.getObjGen())
        codes.insert(shown.begin(), shown.end());
  }
  return codes;
}

std::map<int, double> widths(Object descendant) {
  std::map<int, double> found;
  Object list = descendant.getKey("/W");
  if (!Object(list).isArray()) return found;
  for (int i = 0; i + 1 < Object(list).getArrayNItems(); i += 2) {
    int code = array_item(list, i).getIntValueAsInt();
    for (Object one : array_item(list, i + 1).getArrayAsVector())
      found[code++] = one.getNumericValue();
  }
  return found;
}

// code → UTF-16 in hexadecimal.
std::map<int, std::string> unicode(Object font) {
  std::map<int, std::string> found;
  Object map = font.getKey("/ToUnicode");
  if (!Object(map).isStream()) return found;
  std::string const text = stream_text(map);
  for (std::size_t at = text.find("beginbfchar"); at != std::string::npos;
       at = text.find("beginbfchar", at + 1)) {
    std::size_t const end = text.find("endbfchar", at);
    for (std::size_t open = text.find('<', at); open < end; open = text.find('<', open + 1)) {
      std::size_t const second = text.find('<', open + 1);
      found[std::stoi(text.substr(open + 1, 4), nullptr, 16)] =
          text.substr(second + 1, text.find('>', second) - second - 1);
      open = second;
    }
  }
  return found;
}

std::string name_of(Font const& font) {
  return Object(font.font).getKey("/BaseFont").unparse();
}

Faults each(File const& file, std::function<bool(Font const&)> const& good) {
  Faults faults;
  for (Font const& font : fonts(file))
    if (!good(font)) faults.push_back(name_of(font));
  if (fonts(file).empty()) faults.emplace_back("no fonts");
  return faults;
}

bool has_glyph_set(Font const& font) {
  Object set = Object(font.descriptor).getKey("/CIDSet");
  if (!Object(set).isStream()) return false;
  std::string const bits = stream_text(set);
  unsigned const count = number(font.program, table(font.program, "maxp") + 4, 2);
  for (unsigned i = 0; i < bits.size() * 8; ++i)
    if (((static_cast<unsigned char>(bits[i / 8]) >> (7 - i % 8)) & 1) != (i < count ? 1 : 0))
      return false;
  return bits.size() == (count + 7) / 8;
}

Faults widths_agree(File const& file) {
  Faults faults;
  for (Font const& font : fonts(file)) {
    double const scale = 1000.0 / number(font.program, table(font.program, "head") + 18, 2);
    std::size_t const metrics = table(font.program, "hmtx");
    unsigned const whole = number(font.program, table(font.program, "hhea") + 34, 2);
    auto const said = widths(font.descendant);
    for (int code : used(file, font.font)) {
      auto const found = said.find(code);
      unsigned const at = std::min(static_cast<unsigned>(code), whole - 1);
      double const wide = number(font.program, metrics + at * 4, 2) * scale;
      if (std::abs((found == said.end() ? 1000 : found->second) - wide) > 1)
        faults.push_back(name_of(font) + " code " + std::to_string(code));
    }
  }
  return faults;
}

Faults text_is_told(File const& file) {
  Faults faults;
  for (Font const& font : fonts(file)) {
    auto const texts = unicode(font.font);
    for (int code : used(file, font.font)) {
      auto const text = texts.find(code);
      bool const bad = text == texts.end() || text->second.empty() || text->second == "0000" ||
                       text->second == "FEFF" || text->second == "FFFE";
      if (bad) faults.push_back(name_of(font) + " code " + std::to_string(code));
    }
  }
  return faults;
}

Object first_font(QPDF& pdf) {
  for (Object one : pdf.getAllObjects())
    if (one.isDictionary() && one.getKey("/Subtype").isName() &&
        one.getKey("/Subtype").getName() == "/Type0")
      return one;
  throw std::runtime_error("the file to be broken has no font");
}
Object first_descendant(QPDF& pdf) {
  return array_item(first_font(pdf).getKey("/DescendantFonts"), 0);
}

}  // namespace

std::vector<Clause> font_clauses() {
  using enum State;
  return {
      {"A 6.2.11.2", "fonts are Type0 over CIDFontType2", checked,
       [](File const& f) {
         Faults faults;
         for (Object one : f.pdf->getAllObjects()) {
           bool const is_font = one.isDictionary() && one.getKey("/Type").isName() &&
                                one.getKey("/Type").getName() == "/Font";
           if (!is_font) continue;
           std::string const kind = one.getKey("/Subtype").unparse();
           if (kind != "/Type0" && kind != "/CIDFontType2") faults.push_back(kind);
         }
         return faults;
       },
       "a font of Type1",
       [](QPDF& pdf) { first_font(pdf).replaceKey("/Subtype", Object::newName("/Type1")); }},
      {"A 6.2.11.3.1", "the encoding is Identity-H", checked,
       [](File const& f) {
         return each(f, [](Font const& font) {
           return Object(font.font).getKey("/Encoding").unparse() == "/Identity-H";
         });
       },
       "another encoding",
       [](QPDF& pdf) { first_font(pdf).replaceKey("/Encoding", Object::newName("/GBK-EUC-H")); }},
      {"A 6.2.11.3.2", "CIDToGIDMap is Identity", checked,
       [](File const& f) {
         return each(f, [](Font const& font) {
           return Object(font.descendant).getKey("/CIDToGIDMap").unparse() == "/Identity";
         });
       },
       "no CIDToGIDMap", [](QPDF& pdf) { first_descendant(pdf).removeKey("/CIDToGIDMap"); }},
      {"A 6.2.11.4.1", "font programs are in the file", checked,
       [](File const& f) {
         return each(f, [](Font const& font) { return font.program.size() > 100; });
       },
       "a font without its program",
       [](QPDF& pdf) { first_descendant(pdf).getKey("/FontDescriptor").removeKey("/FontFile2"); }},
      {"A 6.2.11.4.2", "CIDSet has all glyphs of the program and no others", checked,
       [](File const& f) { return each(f, has_glyph_set); }, "an empty CIDSet",
       [](QPDF& pdf) {
         first_descendant(pdf)
             .getKey("/FontDescriptor")
             .getKey("/CIDSet")
             .replaceStreamData(std::string(2, '\0'), Object::newNull(), Object::newNull());
       }},
      {"A 6.2.11.5", "widths of shown glyphs are those of the program", checked, widths_agree,
       "no widths", [](QPDF& pdf) { first_descendant(pdf).removeKey("/W"); }},
      {"A 6.2.11.7.2", "every code shown has its text, none of it 0, FEFF or FFFE (M 10-001)",
       checked, text_is_told, "no ToUnicode",
       [](QPDF& pdf) { first_font(pdf).removeKey("/ToUnicode"); }},
      {"A 6.2.11.8", "no .notdef is shown", checked,
       [](File const& f) {
         Faults faults;
         for (Font const& font : fonts(f)) {
           auto const codes = used(f, font.font);
           unsigned const count = number(font.program, table(font.program, "maxp") + 4, 2);
           if (!codes.empty() &&
               (*codes.begin() == 0 || *codes.rbegin() >= static_cast<int>(count)))
             faults.push_back(name_of(font));
         }
         return faults;
       },
       "a program without glyphs",
       [](QPDF& pdf) {
         Object program = first_descendant(pdf).getKey("/FontDescriptor").getKey("/FontFile2");
         std::string bytes = stream_text(program);
         bytes[table(bytes, "maxp") + 4] = bytes[table(bytes, "maxp") + 5] = 0;
         program.replaceStreamData(bytes, Object::newNull(), Object::newNull());
       }},
      {"A 6.2.11.6", "fonts are symbolic and nothing else", checked,
       [](File const& f) {
         return each(f, [](Font const& font) {
           return Object(font.descriptor).getKey("/Flags").unparse() == "4";
         });
       },
       "other flags",
       [](QPDF& pdf) {
         first_descendant(pdf)
             .getKey("/FontDescriptor")
             .replaceKey("/Flags", Object::newInteger(36));
       }},
  };
}

}  // namespace pdfcheck
