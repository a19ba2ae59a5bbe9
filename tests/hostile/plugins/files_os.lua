-- expect: script.failed | there is no global 'os'
return { id = "files_os", title = "敌", write = function(brief)
  os.remove('/tmp/x') return doc.para('x')
end }
