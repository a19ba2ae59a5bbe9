#include "pdfcheck/file.h"

#include <algorithm>
#include <functional>
#include <regex>

#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace pdfcheck {

namespace {

std::set<std::string> const drawing = {"f", "F",  "f*", "B",  "B*", "b", "b*", "S",
                                       "s", "Do", "sh", "Tj", "TJ", "'", "\"", "BI"};

std::set<std::string> const of_paths = {"m", "l",  "c", "v",  "y", "h",  "re", "S", "s", "f",
                                        "F", "f*", "B", "B*", "b", "b*", "n",  "W", "W*"};
std::set<std::string> const of_text = {"Td", "TD", "Tm", "T*", "Tj", "TJ", "'", "\""};

class Scanner : public Object::ParserCallbacks {
 public:
  Scan scan;

  void handleObject(Object object) override {
    if (!object.isOperator()) return operands_.push_back(object);
    std::string const name = object.getOperatorValue();
    scan.operators.insert(name);
    nest(name);
    if (name == "q") scan.deepest = std::max(scan.deepest, ++depth_);
    if (name == "Q" && --depth_ < 0) scan.balanced = false;
    if (name == "BDC" || name == "BMC") begin();
    if (name == "EMC" && !marks_.empty()) marks_.pop_back();
    if (name == "Tf" && !operands_.empty()) font_ = operands_[0].getName();
    if (name == "TJ" && !operands_.empty())
      for (Object part : operands_[0].getArrayAsVector())
        show(part);
    if (name == "Tj" && !operands_.empty()) show(operands_[0]);
    if (drawing.contains(name) && marks_.size() != 1)
      scan.unmarked.push_back(name + " in " + std::to_string(marks_.size()) + " sequences");
    operands_.clear();
  }
  void handleEOF() override { scan.balanced = scan.balanced && depth_ == 0 && marks_.empty(); }

 private:
  // ISO 32000-1 14.6.1 and 8.2: BT … ET, q … Q and marks lie within one another.
  void nest(std::string const& name) {
    static std::map<std::string, std::string> const ends = {
        {"ET", "BT"}, {"EMC", "BDC"}, {"Q", "q"}};
    bool const in_text = std::find(open_.begin(), open_.end(), "BT") != open_.end();
    if ((in_text && (of_paths.contains(name) || name == "Do" || name == "BT" || name == "q")) ||
        (!in_text && of_text.contains(name)))
      scan.tangled.push_back(name);
    if (name == "BT" || name == "q" || name == "BDC" || name == "BMC")
      open_.push_back(name == "BMC" ? "BDC" : name);
    auto const end = ends.find(name);
    if (end == ends.end()) return;
    if (open_.empty() || open_.back() != end->second)
      scan.tangled.push_back(name);
    else
      open_.pop_back();
  }
  void begin() {
    std::string const tag = operands_.empty() ? "" : operands_[0].getName();
    Object properties = operands_.size() > 1 ? operands_[1] : Object::newNull();
    bool const has_id = properties.isDictionary() && properties.hasKey("/MCID");
    if (tag == "/Artifact")
      scan.artifacts.push_back(properties.isDictionary() && properties.hasKey("/Type")
                                   ? properties.getKey("/Type").getName()
                                   : "");
    else if (has_id)
      scan.marked.insert(properties.getKey("/MCID").getIntValueAsInt());
    else
      scan.unmarked.push_back(tag + " without a number");
    marks_.push_back(tag);
  }
  void show(Object part) {
    if (!part.isString()) return;
    std::string const bytes = part.getStringValue();
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2)
      scan.codes[font_].insert(static_cast<unsigned char>(bytes[i]) << 8 |
                               static_cast<unsigned char>(bytes[i + 1]));
  }

  std::vector<Object> operands_;
  std::vector<std::string> marks_, open_;
  std::string font_;
  int depth_ = 0;
};

void each_element(Object element, std::vector<Object>& out, int depth) {
  out.push_back(element);
  if (depth > 100) return;
  for (Object kid : kids_of(element))
    each_element(kid, out, depth + 1);
}

}  // namespace

std::shared_ptr<QPDF> opened(std::string const& bytes) {
  auto pdf = std::make_shared<QPDF>();
  pdf->setSuppressWarnings(true);
  pdf->processMemoryFile("file", bytes.data(), bytes.size());
  return pdf;
}

std::string written(QPDF& pdf) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setStreamDataMode(qpdf_s_preserve);
  writer.setNewlineBeforeEndstream(true);
  writer.setDeterministicID(true);
  writer.write();
  auto const buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<char const*>(buffer->getBuffer()), buffer->getSize()};
}

File read_file(std::string bytes) {
  File file;
  file.bytes = std::move(bytes);
  file.pdf = opened(file.bytes);
  file.catalog = file.pdf->getRoot();
  if (file.catalog.getKey("/Metadata").isStream())
    file.xmp = stream_text(file.catalog.getKey("/Metadata"));
  for (auto& page : QPDFPageDocumentHelper(*file.pdf).getAllPages()) {
    file.pages.push_back(page.getObjectHandle());
    Scanner scanner;
    page.parseContents(&scanner);
    file.scans.push_back(std::move(scanner.scan));
  }
  Object root = file.catalog.getKey("/StructTreeRoot");
  if (root.isDictionary())
    for (Object kid : kids_of(root))
      each_element(kid, file.elements, 0);
  return file;
}

std::string File::xmp_value(std::string const& name) const {
  std::smatch found;
  std::regex const simple("<" + name + ">([^<]*)</" + name + ">");
  std::regex const list("<" + name + "><rdf:(?:Alt|Seq|Bag)><rdf:li[^>]*>([^<]*)<");
  if (std::regex_search(xmp, found, simple) || std::regex_search(xmp, found, list)) return found[1];
  return {};
}

char File::level() const {
  std::string const value = xmp_value("pdfaid:conformance");
  return value.empty() ? ' ' : value[0];
}

std::vector<Object> File::streams() const {
  std::vector<Object> found;
  for (Object one : pdf->getAllObjects())
    if (Object(one).isStream()) found.push_back(one);
  return found;
}

std::vector<Object> File::fonts() const {
  std::vector<Object> found;
  for (Object one : pdf->getAllObjects())
    if (one.isDictionary() && one.hasKey("/Subtype") && one.getKey("/Subtype").isName() &&
        one.getKey("/Subtype").getName() == "/Type0")
      found.push_back(one);
  return found;
}

std::vector<Object> File::annotations() const {
  std::vector<Object> found;
  for (Object page : pages)
    if (page.getKey("/Annots").isArray())
      for (Object one : page.getKey("/Annots").getArrayAsVector())
        found.push_back(one);
  return found;
}

Object array_item(Object array, int index) {
  return Object(array).getArrayItem(index);
}

std::string role_of(Object element) {
  Object role = Object(element).getKey("/S");
  return role.isName() ? Object(role).getName().substr(1) : "";
}

std::vector<Object> kids_of(Object element) {
  std::vector<Object> kids;
  Object list = Object(element).getKey("/K");
  auto const add = [&](Object one) {
    if (one.isDictionary() && one.hasKey("/S")) kids.push_back(one);
  };
  if (Object(list).isArray())
    for (Object one : Object(list).getArrayAsVector())
      add(one);
  else
    add(list);
  return kids;
}

std::string stream_text(Object stream) {
  auto const data = Object(stream).getStreamData();
  return {reinterpret_cast<char const*>(data->getBuffer()), data->getSize()};
}

}  // namespace pdfcheck
