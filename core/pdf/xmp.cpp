#include "pdf/archive.h"

#include <fmt/format.h>

namespace jianbao::pdf {

namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += c;
  }
  return out;
}

constexpr char const* dataset_namespace = "urn:jianbao:dataset:1.0/";

class Packet {
 public:
  void use(char const* prefix, char const* address) {
    namespaces_ += fmt::format(" xmlns:{}=\"{}\"", prefix, address);
  }

  void simple(char const* name, std::string_view value) {
    if (!value.empty()) out_ += fmt::format("<{0}>{1}</{0}>\n", name, escaped(value));
  }
  // In one language that is everybody's.
  void alternatives(char const* name, std::string_view value) {
    list(name, "Alt", "<rdf:li xml:lang=\"x-default\">", value);
  }
  void sequence(char const* name, std::string_view value) { list(name, "Seq", "<rdf:li>", value); }
  void bag(char const* name, std::string_view value) { list(name, "Bag", "<rdf:li>", value); }
  void raw(std::string_view words) { out_ += words; }

  // A description of its own for what follows. Readers look for schemas only where these stand
  // first, and for namespaces not in the one that describes them.
  void next() {
    done_ += fmt::format("<rdf:Description rdf:about=\"\"{}>\n{}</rdf:Description>\n", namespaces_,
                         out_);
    namespaces_.clear();
    out_.clear();
  }
  [[nodiscard]] std::string done() {
    if (!out_.empty()) next();
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n" +
           done_ + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>\n";
  }

 private:
  void list(char const* name, char const* kind, char const* item, std::string_view value) {
    if (value.empty()) return;
    out_ += fmt::format("<{0}><rdf:{1}>{2}{3}</rdf:li></rdf:{1}></{0}>\n", name, kind, item,
                        escaped(value));
  }
  std::string namespaces_, out_, done_;
};

struct Property {
  char const *name, *type, *words;
};

// ISO 19005-2 6.6.2.3.3: what is not in the standard's own list is described.
void describe(Packet& packet, char const* title, char const* address, char const* prefix,
              std::vector<Property> const& properties) {
  packet.raw(
      fmt::format("<rdf:li rdf:parseType=\"Resource\">\n"
                  "<pdfaSchema:schema>{}</pdfaSchema:schema>\n"
                  "<pdfaSchema:namespaceURI>{}</pdfaSchema:namespaceURI>\n"
                  "<pdfaSchema:prefix>{}</pdfaSchema:prefix>\n"
                  "<pdfaSchema:property><rdf:Seq>\n",
                  title, address, prefix));
  for (Property const& one : properties)
    packet.raw(
        fmt::format("<rdf:li rdf:parseType=\"Resource\">\n"
                    "<pdfaProperty:name>{}</pdfaProperty:name>\n"
                    "<pdfaProperty:valueType>{}</pdfaProperty:valueType>\n"
                    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
                    "<pdfaProperty:description>{}</pdfaProperty:description>\n"
                    "</rdf:li>\n",
                    one.name, one.type, one.words));
  packet.raw("</rdf:Seq></pdfaSchema:property>\n</rdf:li>\n");
}

constexpr char const* ua_namespace = "http://www.aiim.org/pdfua/ns/id/";

void describe_schemas(Packet& packet, bool tagged, bool has_data) {
  packet.next();
  packet.use("pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/");
  packet.use("pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#");
  packet.use("pdfaProperty", "http://www.aiim.org/pdfa/ns/property#");
  packet.raw("<pdfaExtension:schemas><rdf:Bag>\n");
  if (tagged)
    describe(packet, "PDF/UA identification", ua_namespace, "pdfuaid",
             {{"part", "Integer", "Part of ISO 14289"}});
  if (has_data)
    describe(packet, "Figures printed in a briefing", dataset_namespace, "jianbao",
             {{"Dataset", "Text", "Title of the dataset"},
              {"Edition", "Text", "Edition of the dataset"},
              {"SHA256", "Text", "SHA-256 of all records of the dataset as CSV"}});
  packet.raw("</rdf:Bag></pdfaExtension:schemas>\n");
  packet.next();
}

}  // namespace

std::string xmp_packet(page::Metadata const& metadata, Conformance conformance, bool tagged) {
  Packet packet;
  packet.use("dc", "http://purl.org/dc/elements/1.1/");
  packet.simple("dc:format", "application/pdf");
  packet.alternatives("dc:title", metadata.title);
  packet.sequence("dc:creator", metadata.author);
  packet.alternatives("dc:description", metadata.subject);
  packet.bag("dc:language", metadata.language);
  packet.use("xmp", "http://ns.adobe.com/xap/1.0/");
  packet.simple("xmp:CreatorTool", "Jianbao");
  if (!pdf_date(metadata.date).empty()) {
    packet.simple("xmp:CreateDate", metadata.date);
    packet.simple("xmp:ModifyDate", metadata.date);
  }
  packet.use("pdf", "http://ns.adobe.com/pdf/1.3/");
  packet.simple("pdf:Producer", "Jianbao");
  packet.simple("pdf:Keywords", metadata.keywords);
  bool const has_data = !metadata.dataset_hash.empty();
  if (conformance.part > 0) {
    packet.use("pdfaid", "http://www.aiim.org/pdfa/ns/id/");
    packet.simple("pdfaid:part", std::to_string(conformance.part));
    packet.simple("pdfaid:conformance", std::string(1, conformance.level));
    if (tagged || has_data) describe_schemas(packet, tagged, has_data);
  }
  if (tagged) {
    packet.use("pdfuaid", ua_namespace);
    packet.simple("pdfuaid:part", "1");
  }
  if (has_data) {
    packet.use("jianbao", dataset_namespace);
    packet.simple("jianbao:Dataset", metadata.dataset);
    packet.simple("jianbao:Edition", metadata.edition);
    packet.simple("jianbao:SHA256", metadata.dataset_hash);
  }
  return packet.done();
}

}  // namespace jianbao::pdf
