# The lists of the API: all news and every topic, 25 a page.
class ApiLists < Jekyll::Generator
  SIZE = 25

  def generate(site)
    newest = site.collections['news'].docs.sort_by { |doc| doc.data['publishedDateTime'].to_s }.reverse
    list(site, 'api/news', newest)
    topics = newest.flat_map { |doc| doc.data['topics'] }.uniq
    topics.each do |topic|
      folder = "api/news/#{topic.downcase.gsub(/\W+/, '-')}"
      list(site, folder, newest.select { |doc| doc.data['topics'].include?(topic) })
    end
  end

  def list(site, folder, docs)
    pages = docs.each_slice(SIZE).to_a
    pages.each_with_index do |entries, index|
      number = index + 1
      page = Jekyll::PageWithoutAFile.new(site, site.source, "#{folder}/page/#{number}", 'index.json')
      page.data.merge!('layout' => 'list', 'number' => number, 'entries' => entries,
                       'next' => number < pages.size ? number + 1 : nil)
      site.pages << page
    end
  end
end
