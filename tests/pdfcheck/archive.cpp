// ISO 19005-2 and -3, clauses 6.1 to 6.6 and 6.8.
#include "pdfcheck/clause.h"

#include <functional>
#include <regex>

#include <qpdf/QPDFPageDocumentHelper.hh>

namespace pdfcheck {

namespace {

Faults none_of(std::vector<Object> const& objects, std::vector<char const*> const& keys) {
  Faults faults;
  for (Object one : objects)
    for (char const* key : keys) {
      Object dictionary = one.isStream() ? one.getDict() : one;
      if (dictionary.isDictionary() && Object(dictionary).hasKey(key))
        faults.push_back(one.unparse() + " has " + key);
    }
  return faults;
}

std::vector<Object> images(File const& file) {
  std::vector<Object> found;
  for (Object one : file.streams())
    if (one.getDict().getKey("/Subtype").isName() &&
        one.getDict().getKey("/Subtype").getName() == "/Image")
      found.push_back(one);
  return found;
}

Faults header(File const& file) {
  std::regex const first("^%PDF-1\\.[0-7][\\r\\n]");
  bool good = std::regex_search(file.bytes.begin(), file.bytes.begin() + 10, first);
  std::size_t const second = file.bytes.find('%', 1);
  for (std::size_t i = second + 1; i < second + 5; ++i)
    good = good && static_cast<unsigned char>(file.bytes[i]) > 127;
  return good ? Faults{} : Faults{"the first two lines are wrong"};
}

Faults limits(Object object, int depth) {
  Faults faults;
  if (depth > 12) return faults;
  if (object.isInteger() &&
      (object.getIntValue() > 2147483647 || object.getIntValue() < -2147483648LL))
    faults.push_back("integer " + object.unparse());
  if (object.isString() && object.getStringValue().size() > 32767)
    faults.push_back("a long string");
  if (object.isName() && object.getName().size() > 128)
    faults.push_back("name " + object.getName());
  auto const add = [&](Object one) {
    if (Object(one).isIndirect()) return;
    for (std::string& fault : limits(one, depth + 1))
      faults.push_back(std::move(fault));
  };
  Object dictionary = object.isStream() ? object.getDict() : object;
  if (Object(dictionary).isDictionary())
    for (auto const& [key, value] : Object(dictionary).getDictAsMap())
      add(Object::newName(key)), add(value);
  if (object.isArray())
    for (Object one : object.getArrayAsVector())
      add(one);
  return faults;
}

Faults all_limits(File const& file) {
  Faults faults;
  for (Object one : file.pdf->getAllObjects())
    for (std::string& fault : limits(one, 0))
      faults.push_back(std::move(fault));
  for (Scan const& scan : file.scans)
    if (scan.deepest > 28) faults.push_back("q is nested too deep");
  return faults;
}

Faults operators(File const& file) {
  static std::set<std::string> const known = {
      "b",  "B",  "b*", "B*", "BDC", "BI",  "BMC", "BT", "BX", "c",  "cm", "CS", "cs", "d",  "d0",
      "d1", "Do", "DP", "EI", "EMC", "ET",  "EX",  "f",  "F",  "f*", "G",  "g",  "gs", "h",  "i",
      "ID", "j",  "J",  "K",  "k",   "l",   "m",   "M",  "MP", "n",  "q",  "Q",  "re", "RG", "rg",
      "ri", "s",  "S",  "SC", "sc",  "SCN", "scn", "sh", "T*", "Tc", "Td", "TD", "Tf", "Tj", "TJ",
      "TL", "Tm", "Tr", "Ts", "Tw",  "Tz",  "v",   "w",  "W",  "W*", "y",  "'",  "\""};
  Faults faults;
  for (Scan const& scan : file.scans) {
    for (std::string const& one : scan.operators)
      if (!known.contains(one)) faults.push_back("operator " + one);
    if (!scan.balanced) faults.push_back("q and Q, or marks, are not balanced");
  }
  return faults;
}

Faults output_intent(File const& file) {
  Object intents = Object(file.catalog).getKey("/OutputIntents");
  if (!intents.isArray() || intents.getArrayNItems() != 1)
    return {"there is not one output intent"};
  Object intent = intents.getArrayItem(0), profile = intent.getKey("/DestOutputProfile");
  if (!profile.isStream() || intent.getKey("/S").getName() != "/GTS_PDFA1") return {"no profile"};
  std::string const icc = stream_text(profile);
  bool const good = icc.size() > 128 && icc.substr(36, 4) == "acsp" &&
                    icc.substr(12, 4) == "mntr" && icc.substr(16, 4) == "RGB " &&
                    static_cast<unsigned char>(icc[8]) <= 4 &&
                    profile.getDict().getKey("/N").getIntValue() == 3;
  return good ? Faults{} : Faults{"the profile is none of RGB"};
}

Faults colours(File const& file) {
  Faults faults;
  for (Scan const& scan : file.scans)
    for (char const* one : {"k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh"})
      if (scan.operators.contains(one)) faults.push_back(std::string("operator ") + one);
  for (Object image : images(file)) {
    std::string const space = image.getDict().getKey("/ColorSpace").unparse();
    if (space != "/DeviceRGB" && space != "/DeviceGray") faults.push_back("image in " + space);
  }
  return faults;
}

Faults filters(File const& file) {
  static std::set<std::string> const allowed = {"/FlateDecode", "/DCTDecode", "null"};
  Faults faults;
  for (Object one : file.streams()) {
    Object filter = one.getDict().getKey("/Filter");
    if (!allowed.contains(Object(filter).unparse())) faults.push_back(Object(filter).unparse());
  }
  return faults;
}

Faults annotations(File const& file) {
  Faults faults;
  for (Object one : file.annotations()) {
    constexpr int print = 4, forbidden = 1 | 2 | 32 | 256;
    Object flags = one.getKey("/F");
    if (!Object(flags).isInteger() || (Object(flags).getIntValue() & (print | forbidden)) != print)
      faults.push_back("flags of " + one.unparse());
  }
  return faults;
}

Faults actions(File const& file) {
  Faults faults = none_of({file.catalog}, {"/OpenAction", "/AA", "/AcroForm"});
  for (Object page : file.pages)
    if (page.hasKey("/AA")) faults.emplace_back("a page with actions");
  for (Object one : file.annotations()) {
    if (one.getKey("/Subtype").getName() != "/Link")
      faults.push_back(one.getKey("/Subtype").unparse());
    Object action = one.getKey("/A");
    if (Object(action).isDictionary() && Object(action).getKey("/S").getName() != "/URI")
      faults.push_back(Object(action).getKey("/S").unparse());
  }
  return faults;
}

Faults attachments(File const& file) {
  Faults faults;
  bool const is_two = file.xmp_value("pdfaid:part") == "2";
  std::set<QPDFObjGen> associated;
  Object list = Object(file.catalog).getKey("/AF");
  if (Object(list).isArray())
    for (Object one : Object(list).getArrayAsVector())
      associated.insert(one.getObjGen());
  for (Object one : file.pdf->getAllObjects()) {
    if (!one.isDictionary() || !one.hasKey("/EF")) continue;
    if (is_two) faults.emplace_back("part 2 holds a file");
    for (char const* key : {"/F", "/UF", "/AFRelationship"})
      if (!one.hasKey(key)) faults.push_back(std::string("no ") + key);
    Object stream = one.getKey("/EF").getKey("/F");
    if (!Object(stream).isStream() || !Object(stream).getDict().hasKey("/Subtype"))
      faults.emplace_back("a file without a type");
    if (!associated.contains(one.getObjGen())) faults.emplace_back("a file that is not associated");
  }
  return faults;
}

Faults page_sizes(File const& file) {
  Faults faults;
  for (Object page : file.pages) {
    Object box = page.getKey("/MediaBox");
    for (int i : {2, 3}) {
      double const size =
          array_item(box, i).getNumericValue() - array_item(box, i - 2).getNumericValue();
      if (size < 3 || size > 14400) faults.push_back("page of " + std::to_string(size));
    }
  }
  return faults;
}

// ---- breaking ------------------------------------------------------------------

Object first_page(QPDF& pdf) {
  return QPDFPageDocumentHelper(pdf).getAllPages()[0].getObjectHandle();
}
void add_content(QPDF& pdf, std::string const& operators) {
  QPDFPageObjectHelper(first_page(pdf)).addPageContents(Object::newStream(&pdf, operators), false);
}
Object first_link(QPDF& pdf) {
  for (Object one : pdf.getAllObjects())
    if (Object(one).isDictionary() && Object(one).getKey("/Subtype").isName() &&
        Object(one).getKey("/Subtype").getName() == "/Link")
      return one;
  throw std::runtime_error("the file to be broken has no link");
}
void edit_xmp(QPDF& pdf, std::string const& from, std::string const& to) {
  Object stream = pdf.getRoot().getKey("/Metadata");
  std::string text = stream_text(stream);
  if (std::size_t const at = text.find(from); at != std::string::npos)
    text.replace(at, from.size(), to);
  stream.replaceStreamData(text, Object::newNull(), Object::newNull());
}
auto content(char const* operators) {
  return [operators](QPDF& pdf) { add_content(pdf, operators); };
}
auto in_catalog(char const* key, char const* value) {
  return [key, value](QPDF& pdf) { pdf.getRoot().replaceKey(key, Object::parse(value)); };
}
auto in_page(char const* key, char const* value) {
  return [key, value](QPDF& pdf) { first_page(pdf).replaceKey(key, Object::parse(value)); };
}
auto xmp(char const* from, char const* to) {
  return [from, to](QPDF& pdf) { edit_xmp(pdf, from, to); };
}
void add_image(QPDF& pdf, char const* key, char const* value) {
  Object image = Object::newStream(&pdf, "123");
  image.replaceDict(
      Object::parse("<</Type /XObject /Subtype /Image /Width 1 /Height 1 "
                    "/BitsPerComponent 8 /ColorSpace /DeviceRGB>>"));
  image.getDict().replaceKey(key, Object::parse(value));
  pdf.getRoot().replaceKey("/Broken", image);
}
auto image(char const* key, char const* value) {
  return [key, value](QPDF& pdf) { add_image(pdf, key, value); };
}

}  // namespace

std::vector<Clause> archive_clauses() {
  using enum State;
  auto const stream_keys = [](File const& f) {
    return none_of(f.streams(), {"/F", "/FFilter", "/FDecodeParms"});
  };
  auto const no_operator = [](char const* name) {
    return [name](File const& f) {
      Faults faults;
      for (Scan const& scan : f.scans)
        if (scan.operators.contains(name)) faults.emplace_back(name);
      return faults;
    };
  };
  return {
      {"A 6.1.2",
       "first line %PDF-1.n, second a comment of four bytes above 127",
       checked,
       header,
       "a byte before the header",
       {},
       [](std::string& bytes) { bytes.insert(0, "\n"); }},
      {"A 6.1.3",
       "the trailer has an ID and no Encrypt",
       checked,
       [](File const& f) {
         bool const good = f.pdf->getTrailer().hasKey("/ID") && !f.pdf->isEncrypted();
         return good ? Faults{} : Faults{"ID or Encrypt"};
       },
       "ID renamed",
       {},
       [](std::string& bytes) {
         for (std::size_t at = 0; (at = bytes.find("/ID [", at)) != std::string::npos;)
           bytes[at + 2] = 'X';
       }},
      {"A 6.1.7.1", "no stream lies in another file", checked, stream_keys, "a stream with /F",
       image("/F", "(x)")},
      {"A 6.1.7.2", "filters are FlateDecode and DCTDecode, never LZW", checked, filters,
       "an image in LZW",
       [](QPDF& pdf) {
         Object lost = Object::newStream(&pdf);
         lost.replaceStreamData("\x80\x0b", Object::newName("/LZWDecode"), Object::newNull());
         pdf.getRoot().replaceKey("/Broken", lost);
       }},
      {"A 6.1.10", "no inline images", checked, no_operator("BI"), "an inline image",
       content("\nBI /W 1 /H 1 /BPC 8 /CS /G ID x EI\n")},
      {"A 6.1.13", "limits: integers, strings, names, nesting of q", checked, all_limits,
       "q 29 deep",
       content("\nq q q q q q q q q q q q q q q q q q q q q q q q q q q q q "
               "Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q\n")},
      {"A 6.1.13 pages", "pages are 3 to 14,400 units wide and high", checked, page_sizes,
       "a page of two units", in_page("/MediaBox", "[0 0 2 2]")},
      {"A 6.2.2", "content has known operators only, q and marks balanced", checked, operators,
       "an operator XY", content("\nXY\n")},
      {"A 6.2.2 nesting",
       "marks, text objects and q nest (ISO 32000-1 14.6.1), paths lie outside of text objects",
       checked,
       [](File const& f) {
         Faults faults;
         for (Scan const& scan : f.scans)
           faults.insert(faults.end(), scan.tangled.begin(), scan.tangled.end());
         return faults;
       },
       "a mark that ends after its text object",
       content("\nBT /Artifact<</Type/Layout>>BDC ET EMC\n")},
      {"A 6.2.3", "one output intent GTS_PDFA1 with an RGB profile", checked, output_intent,
       "no output intent", [](QPDF& pdf) { pdf.getRoot().removeKey("/OutputIntents"); }},
      {"A 6.2.4.3", "colours of DeviceRGB and DeviceGray only", checked, colours,
       "a colour in CMYK", content("\n0 0 0 1 k\n")},
      {"A 6.2.5", "no graphics state dictionaries", checked, no_operator("gs"), "operator gs",
       content("\n/G gs\n")},
      {"A 6.2.6", "no rendering intents", checked, no_operator("ri"), "operator ri",
       content("\n/Other ri\n")},
      {"A 6.2.8", "images have no Alternates, OPI or Interpolate", checked,
       [](File const& f) {
         return none_of(images(f), {"/Alternates", "/OPI", "/Interpolate"});
       },
       "an image to be interpolated", image("/Interpolate", "true")},
      {"A 6.2.9", "no form, PostScript or reference XObjects", checked,
       [](File const& f) {
         Faults faults;
         for (Object one : f.streams()) {
           Object kind = one.getDict().getKey("/Subtype");
           if (Object(kind).isName() &&
               (Object(kind).getName() == "/Form" || Object(kind).getName() == "/PS"))
             faults.push_back(Object(kind).getName());
         }
         return faults;
       },
       "a form", image("/Subtype", "/Form")},
      {"A 6.2.10", "nothing transparent: no Group, SMask or Mask", checked,
       [](File const& f) {
         Faults faults = none_of(f.pages, {"/Group"});
         for (std::string& one : none_of(images(f), {"/SMask", "/Mask", "/SMaskInData"}))
           faults.push_back(std::move(one));
         return faults;
       },
       "a page with a transparency group", in_page("/Group", "<</S /Transparency>>")},
      {"A 6.3.2", "annotations are printed and not hidden", checked, annotations, "a hidden link",
       [](QPDF& pdf) { first_link(pdf).replaceKey("/F", Object::newInteger(6)); }},
      {"A 6.5.1", "links are the only annotations, URI the only action, nothing runs by itself",
       checked, actions, "JavaScript on a link",
       [](QPDF& pdf) {
         first_link(pdf).replaceKey("/A", Object::parse("<</S /JavaScript /JS (x)>>"));
       }},
      {"A 6.4", "no forms", checked,
       [](File const& f) {
         return none_of({f.catalog}, {"/AcroForm", "/NeedsRendering"});
       },
       "a form", in_catalog("/AcroForm", "<</Fields []>>")},
      {"A 6.6.2.1", "XMP, not deflated, in a packet", checked,
       [](File const& f) {
         Object stream = Object(f.catalog).getKey("/Metadata");
         bool const good = f.xmp.starts_with("<?xpacket begin=\"\xEF\xBB\xBF\"") &&
                           !Object(stream).getDict().hasKey("/Filter");
         return good ? Faults{} : Faults{"XMP"};
       },
       "no XMP", [](QPDF& pdf) { pdf.getRoot().removeKey("/Metadata"); }},
      {"A 6.6.2.3", "properties of our own are described by extension schemas", checked,
       extension_schemas, "a schema under another name",
       xmp("<pdfaSchema:prefix>pdfuaid<", "<pdfaSchema:prefix>other<")},
      {"A 6.6.3", "Info and XMP agree: title, author, subject, keywords, producer, creator, date",
       checked, metadata_agrees, "another title in XMP", xmp("x-default\">", "x-default\">Other ")},
      {"A 6.6.4", "XMP names the part and the level", checked, identification, "part 7",
       xmp("<pdfaid:part>", "<pdfaid:part>7")},
      {"A 6.8", "attached files have names, type, relationship, and are associated", checked,
       attachments, "a file that is not associated",
       [](QPDF& pdf) {
         pdf.getRoot().replaceKey(
             "/Broken", pdf.makeIndirectObject(Object::parse("<</F (x) /UF (x) /EF <<>>>>")));
       }},
      {"A 6.9", "no optional content", checked,
       [](File const& f) { return none_of({f.catalog}, {"/OCProperties"}); }, "optional content",
       in_catalog("/OCProperties", "<<>>")},
      {"A 6.10", "no alternate presentations", checked,
       [](File const& f) { return none_of(f.pages, {"/PresSteps"}); }, "steps of a presentation",
       in_page("/PresSteps", "<<>>")},
      {"A 6.11", "no requirements of the reader", checked,
       [](File const& f) { return none_of({f.catalog}, {"/Requirements"}); }, "requirements",
       in_catalog("/Requirements", "[]")},
  };
}

}  // namespace pdfcheck
